using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Export;
using PyTool.Host.Commands.Pythons;

namespace PyTool.Host.Commands;

/// <summary>Refuses what is known but not built: better no answer than a wrong one. `docs/compatibility.md` lists all of it; a test compares.</summary>
internal static class NotSupportedYet
{
    /// <summary>Options that no command pays heed to, with what to do instead.</summary>
    public static IReadOnlyList<KeyValuePair<OptionSpec, string>> Options { get; } =
    [
        new(ExportCommand.Batch, "Run `pytool export` once for each output"),
        new(PythonInstallCommand.CompileBytecode, "Run `python -m compileall` with the installed Python"),
        new(PythonDownloadOptions.GraalpyMirror, "Give the list of downloads with `--python-downloads-json-url`"),
        new(PythonDownloadOptions.PyodideMirror, "Give the list of downloads with `--python-downloads-json-url`"),
        new(RunOptions.GenerateShellCompletion, "Run `pytool generate-shell-completion SHELL`"),
        new(PlatformOptions.TorchBackend, "Name the index of the wanted builds with `--index`"),
    ];

    /// <summary>Refuses a command that says what to do instead.</summary>
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        throw new PyToolException("PT1002", $"`{string.Join(' ', invocation.Parsed.Path.Select(e => e.Name))}` is not supported yet") { ExitCode = 2, Hint = invocation.Parsed.Command.Substitute };

    /// <summary>Refuses options that were given and that the command's handler pays no heed to.</summary>
    public static void RefuseOptions(ParsedCommand parsed)
    {
        if (parsed.Given.Count == 0)
        {
            return;
        }

        foreach (var (option, advice) in Options)
        {
            // A variable is set for all commands: it is no order to this one.
            if (parsed.Options.Contains(option) && parsed.IsGiven(option) && parsed.VariableOf(option) is null)
            {
                throw new PyToolException("PT1003", $"the option `{option.Name}` is not supported yet") { ExitCode = 2, Hint = advice };
            }
        }

        RefuseUnheeded(parsed);
    }

    private static void RefuseUnheeded(ParsedCommand parsed)
    {
        if (parsed.Command.Honored is not { } honored)
        {
            return;
        }

        var known = honored().Concat(GlobalOptions.All).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in parsed.Given)
        {
            if (value.Variable is null && !known.Contains(name))
            {
                throw new PyToolException("PT1003", $"the option `{name}` is not supported yet") { ExitCode = 2 };
            }
        }
    }
}
