using System.Diagnostics;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>Launchers that break one promise each, by the case that must say so.</summary>
internal static class BrokenLaunchers
{
    public static IReadOnlyDictionary<string, IPluginFactory<ILauncher>> All { get; } = new Dictionary<string, IPluginFactory<ILauncher>>
    {
        ["passes-the-exit-code"] = Make(next => async (request, token) => Math.Min(await next.RunAsync(request, token), 1)),
        ["tells-death-by-signal"] = Make(next => async (request, token) => await next.RunAsync(request, token) & 0x7f),
        ["passes-arguments-verbatim"] = Make(next => (request, token) => next.RunAsync(request.WithProgram(request.Program, [.. request.Arguments.Where(a => a.Length > 0)]), token)),
        ["sets-variables"] = Make(next => (request, token) => next.RunAsync(Copy(request, variables: new Dictionary<string, string?>()), token)),
        ["sets-the-search-path"] = Make(next => (request, token) => next.RunAsync(Copy(request, path: [.. request.SearchPath.Reverse()]), token)),
        ["looks-names-up-in-the-childs-path"] = Make(next => (request, token) => next.RunAsync(Copy(request, path: []), token)),
        ["starts-in-the-working-directory"] = Make(next => (request, token) => next.RunAsync(Copy(request, directory: Path.GetTempPath()), token)),
        ["tells-output-from-error"] = Make(next => (request, token) => next.RunAsync(Copy(request, output: request.Output is { } lines ? new Merged(lines) : null), token)),
        ["gives-standard-input"] = Make(next => (request, token) => next.RunAsync(Copy(request, input: ""), token)),
        ["starts-builds-too"] = Make(next => (request, token) => request.Purpose == LaunchPurpose.BuildBackend ? Task.FromResult(0) : next.RunAsync(request, token)),
        ["refuses-missing-programs"] = Make(_ => (request, _) =>
        {
            using var process = Process.Start(request.Program, request.Arguments);
            process.WaitForExit();
            return Task.FromResult(process.ExitCode);
        }),
        ["ends-the-child"] = Make(next => async (request, token) =>
        {
            var running = next.RunAsync(request, CancellationToken.None);
            await Task.WhenAny(running, Task.Delay(Timeout.InfiniteTimeSpan, token));
            token.ThrowIfCancellationRequested();
            return await running;
        }),
        ["stops-before-the-start"] = Make(next => (request, _) => next.RunAsync(request, CancellationToken.None)),
        ["standard-output-is-silent"] = Make(next => (request, token) =>
        {
            Console.WriteLine($"starting {request.Program}");
            return next.RunAsync(request, token);
        }),
    };

    private static Wrapper<ILauncher> Make(Func<ILauncher, Func<LaunchRequest, CancellationToken, Task<int>>> make) => new((_, next) => new Launcher(make(next)));

    private static LaunchRequest Copy(LaunchRequest request, IReadOnlyDictionary<string, string?>? variables = null, IReadOnlyList<SearchPathEntry>? path = null, string? directory = null, ILaunchOutput? output = null, string? input = null) => new()
    {
        Program = request.Program, Arguments = request.Arguments, WorkingDirectory = directory ?? request.WorkingDirectory, Variables = variables ?? request.Variables, SearchPath = path ?? request.SearchPath,
        Purpose = request.Purpose, Environment = request.Environment, MustReturn = request.MustReturn, Output = output ?? request.Output, StandardInput = input ?? request.StandardInput,
    };

    private sealed class Launcher(Func<LaunchRequest, CancellationToken, Task<int>> run) : ILauncher
    {
        public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken) => run(request, cancellationToken);
    }

    private sealed class Merged(ILaunchOutput lines) : ILaunchOutput
    {
        public void WriteLine(string line, bool isError) => lines.WriteLine(line, isError: false);
    }
}
