using PyTool.Core.Installation.Execution;
using PyTool.Core.Pip.Installing;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip install</c> and <c>pytool pip sync</c>.</summary>
internal static class PipInstallHandler
{
    public static Task<int> InstallAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        PipMapping.RefuseUser(parsed, PipInstallCommand.User);
        return RunAsync(invocation, parsed.Arguments("PACKAGE"), parsed.Values(PipInstallCommand.Editable), parsed.Values(RequirementFileOptions.Requirements), isSync: false, cancellationToken);
    }

    public static Task<int> SyncAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        PipMapping.RefuseUser(invocation.Parsed, PipSyncCommand.User);
        return RunAsync(invocation, [], [], invocation.Parsed.Arguments("SRC_FILE"), isSync: true, cancellationToken);
    }

    private static async Task<int> RunAsync(
        CommandInvocation invocation, IReadOnlyList<string> packages, IReadOnlyList<string> editables, IReadOnlyList<string> files, bool isSync, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            PipMapping.RefuseTorch(parsed, session);
            var request = Request(parsed, session, packages, editables, files, isSync);
            var result = await PipInstallOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
            if (parsed.Value(ReportOptions.OutputFormat) == "json")
            {
                WriteJson(invocation, result.Report, request.DryRun);
            }

            await session.FlushAsync().ConfigureAwait(false);
            return result.IsOutdated ? 1 : 0;
        }
    }

    private static PipInstallRequest Request(
        ParsedCommand parsed, CommandSession session, IReadOnlyList<string> packages, IReadOnlyList<string> editables, IReadOnlyList<string> files, bool isSync)
    {
        var settings = session.Settings;
        return new PipInstallRequest
        {
            Sources = PipMapping.Sources(parsed, session, packages, editables, files),
            Environment = PipMapping.Environment(parsed, session, isMutable: true, tellsInterpreter: true),
            IsSync = isSync,
            IsExact = parsed.Flag(EnvironmentSyncOptions.Exact),
            NoDependencies = parsed.Flag(PipOptions.NoDeps, PipOptions.Deps) ?? settings.IsSet(PipKeys.NoDeps),
            DryRun = parsed.Flag(ReportOptions.DryRun),
            Check = parsed.Flag(ReportOptions.Check),
            Strict = parsed.Flag(PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict) ?? settings.IsSet(PipKeys.Strict),
            RequireHashes = parsed.Flag(HashOptions.RequireHashes, HashOptions.NoRequireHashes) ?? settings.IsSet(PipKeys.RequireHashes),
            VerifyHashes = parsed.Flag(HashOptions.VerifyHashes, HashOptions.NoVerifyHashes) ?? settings.Get(PipKeys.VerifyHashes, true),
            AllowEmpty = parsed.Flag(PipSyncCommand.AllowEmptyRequirements, PipSyncCommand.NoAllowEmptyRequirements) ?? settings.IsSet(PipKeys.AllowEmptyRequirements),
            NoEditable = parsed.Flag(EditableOptions.NoEditable),
            NoEditablePackages = [.. PipMapping.Names(parsed, EditableOptions.NoEditablePackage)],
            PythonVersion = parsed.Value(PlatformOptions.PythonVersion) ?? settings.Find(PipKeys.PythonVersion)?.Value,
            PythonPlatform = parsed.Value(PlatformOptions.PythonPlatform) ?? settings.Find(PipKeys.PythonPlatform)?.Value,
            Refresh = PipMapping.Refresh(parsed, session),
        };
    }

    private static void WriteJson(CommandInvocation invocation, InstallReport report, bool isDry)
    {
        var text = new System.Text.StringBuilder("{\n  \"schema\": {\n    \"version\": \"preview\"\n  },\n  \"changes\": [");
        var at = 0;
        foreach (var change in report.Changes)
        {
            var action = change.Kind switch
            {
                InstallChangeKind.Removed => "uninstalled",
                InstallChangeKind.Reinstalled => "reinstalled",
                _ => "installed",
            };
            text.Append(at++ == 0 ? "\n" : ",\n").Append("    {\n      \"name\": \"").Append(change.Name).Append("\",\n      \"version\": \"").Append(change.Version)
                .Append("\",\n      \"action\": \"").Append(action).Append("\"\n    }");
        }

        text.Append(at == 0 ? "]" : "\n  ]").Append(",\n  \"dry_run\": ").Append(isDry ? "true" : "false").Append("\n}");
        invocation.Host.Output.WriteResultLine(text.ToString());
    }
}
