using PyTool.Core.FastPath;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.FastPath;

/// <summary>Decides which commands take the fast path.</summary>
internal static class FastPathComposition
{
    private const string Switch = "PYTOOL_NO_FAST_PATH";

    // Each of them leads to another environment, or to none.
    private static readonly OptionSpec[] Excluded =
    [
        ProjectScopeOptions.Script, ProjectScopeOptions.NoProject, EnvironmentSyncOptions.NoSync, WithOptions.With, WithOptions.WithEditable, WithOptions.WithRequirements,
        PlatformOptions.PythonPlatform, GlobalOptions.Isolated, Commands.Run.RunCommand.Isolated, GlobalOptions.NoCache, ReportOptions.DryRun, ReportOptions.Check, ReportOptions.OutputFormat,
    ];

    /// <summary>The fast path of a command; <see langword="null"/>: it has none. To be called before any file of the project is read.</summary>
    public static FastPathLog? Of(CommandInvocation invocation)
    {
        var (parsed, host) = (invocation.Parsed, invocation.Host);
        if (parsed.Path is not [_, { Name: "run" or "sync" or "lock" }] || !FastPathLog.IsSupported)
        {
            return null;
        }

        var objection = Objection(parsed, host);
        host.Output.WriteTrace($"host: {host.PluginSource.HostName}" + (objection is null ? "" : "; fast path: off, " + objection));
        return objection is not null ? null : new FastPathLog(Path.Combine(host.Directories.State, "fast"), new FastPathKey
        {
            Program = $"{host.PluginSource.HostName} {ToolVersion.Text}",
            WorkingDirectory = host.WorkingDirectory,
            Words = [.. host.Arguments.Take(host.Arguments.Count - parsed.Tail.Count)],
            Variables = host.Variables,
        }, TimeProvider.System.GetUtcNow());
    }

    private static string? Objection(ParsedCommand parsed, HostContext host)
    {
        if (host.Variables.TryGetValue(Switch, out var text) && text is not ("" or "0" or "false"))
        {
            return $"`{Switch}` is set";
        }

        // What a stranger's plugin looks at is not known.
        if (!host.Chains.AreBuiltIn)
        {
            return "a plugin is used";
        }

        if (parsed.Path[^1].Name == "run" && parsed.Tail.Count == 0)
        {
            return "there is no command";
        }

        return Array.Find(Excluded, option => parsed.Options.Contains(option) && parsed.IsGiven(option)) is { } given ? $"`{given.Name}` is given" : null;
    }
}
