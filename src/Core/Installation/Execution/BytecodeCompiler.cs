using System.Globalization;
using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Execution;

/// <summary>Compiles all modules of site-packages with the environment's own interpreter: a few helper processes that read paths and answer each with a line.</summary>
internal sealed class BytecodeCompiler(EnvironmentLayout environment, InstallOptions options)
{
    /// <summary>Runs isolated: neither the user's variables nor the modules being compiled are imported.</summary>
    private const string Helper = """
        import sys
        from py_compile import PycInvalidationMode, compile
        mode = sys.argv[1]
        mode = PycInvalidationMode[mode.replace("-", "_").upper()] if mode else PycInvalidationMode.TIMESTAMP
        for line in sys.stdin.buffer:
            path = line[:-1].decode("utf-8", "surrogateescape")
            try:
                compile(path, doraise=True, quiet=2, invalidation_mode=mode)
            except (OSError, SyntaxError, ValueError, RecursionError):
                pass
            except Exception as error:
                if type(error).__name__ != "PyCompileError":
                    raise
            sys.stdout.buffer.write(b"+\n")
            sys.stdout.buffer.flush()
        """;

    public async Task<int> CompileAsync(CancellationToken cancellationToken)
    {
        var bytecode = options.Bytecode!;
        var files = Find();
        if (files.Count == 0)
        {
            return 0;
        }

        var workers = Math.Clamp(bytecode.Workers, 1, Math.Max(1, files.Count / 16));
        var tasks = new Task[workers];
        for (var worker = 0; worker < workers; worker++)
        {
            tasks[worker] = CompileAsync(bytecode, files, worker, workers, cancellationToken);
        }

        await Task.WhenAll(tasks).ConfigureAwait(false);
        return files.Count;
    }

    /// <summary>All modules, sorted, each once; nothing behind links.</summary>
    private List<string> Find()
    {
        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var site in (ReadOnlySpan<string>)[environment.Scheme.Purelib, environment.Scheme.Platlib])
        {
            if (Directory.Exists(site))
            {
                files.UnionWith(Directory.EnumerateFiles(site, "*.py", walk));
            }
        }

        return [.. files.Where(static file => !file.Contains('\n', StringComparison.Ordinal))];
    }

    private async Task CompileAsync(BytecodeOptions bytecode, List<string> files, int worker, int workers, CancellationToken cancellationToken)
    {
        var input = new StringBuilder();
        for (var index = worker; index < files.Count; index += workers)
        {
            input.Append(files[index]).Append('\n');
        }

        var answers = new BytecodeAnswers();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var watch = bytecode.TimeoutPerFile is { } limit ? new BytecodeWatch(answers, limit, options.Clock, stop) : null;
        try
        {
            var code = await bytecode.Launcher.RunAsync(new LaunchRequest
            {
                Program = environment.Interpreter.SysExecutable,
                Arguments = ["-I", "-B", "-c", Helper, bytecode.InvalidationMode ?? ""],
                WorkingDirectory = environment.RootPath,
                Purpose = LaunchPurpose.Helper,
                Environment = environment,
                MustReturn = true,
                Output = answers,
                StandardInput = input.ToString(),
            }, stop.Token).ConfigureAwait(false);
            if (code != 0)
            {
                throw new PyToolException(InstallErrors.BytecodeFailed, string.Create(CultureInfo.InvariantCulture, $"Failed to bytecode-compile Python file in: {environment.Scheme.Purelib} (exit code {code})\n{answers.Errors}"));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PyToolException(InstallErrors.BytecodeFailed, string.Create(CultureInfo.InvariantCulture, $"Bytecode compilation timed out ({bytecode.TimeoutPerFile!.Value.TotalSeconds}s) in: {environment.Scheme.Purelib}"))
            {
                Hint = "You can set `UV_COMPILE_BYTECODE_TIMEOUT` to increase the timeout",
            };
        }
    }
}
