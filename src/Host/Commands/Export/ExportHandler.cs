using PyTool.Abstractions.Plugins;
using PyTool.Core.Exports;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Locking;
using PyTool.Host.Commands.Sync;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Projects;
using PyTool.Projects.PyLock;
using PyTool.Projects.Scripts;
using PyTool.Projects.Settings;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Export;

/// <summary>Runs <c>pytool export</c>.</summary>
internal static class ExportHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                await ExportAsync(invocation, session, script, cancellationToken).ConfigureAwait(false);
            }
            catch (ProjectException exception)
            {
                throw ProjectFailures.Convert(exception);
            }

            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static async Task ExportAsync(CommandInvocation invocation, CommandSession session, ScriptFile? script, CancellationToken cancellationToken)
    {
        var (parsed, output) = (invocation.Parsed, invocation.Host.Output);
        var format = ExportOutput.FormatOf(parsed);
        if (format == ExportFormat.CycloneDx && !IsPreviewed(session.Settings))
        {
            output.WriteWarning("`uv export --format=cyclonedx1.5` is experimental and may change without warning. Pass `--preview-features sbom-export` to disable this warning.");
        }

        var workspace = ScriptArgument.Workspace(invocation, session, script, new DiscoveryOptions
        {
            RequireProject = !parsed.IsGiven(ExportCommand.Package) && !parsed.Flag(ProjectScopeOptions.AllPackages), CacheDirectory = session.CacheDirectory,
        });
        var request = new ExportRequest
        {
            Target = InstallTarget.Select(workspace, SyncMapping.Packages(parsed, ExportCommand.Package), parsed.Flag(ProjectScopeOptions.AllPackages)),
            Format = format,
            Extras = SyncMapping.Extras(parsed),
            Groups = SyncMapping.Groups(parsed),
            Filter = ExportSelection.Filter(parsed),
            Prune = SyncMapping.Packages(parsed, ExportCommand.Prune),
            Hashes = !parsed.Flag(ExportCommand.NoHashes),
            Annotate = !parsed.Flag(RequirementsTextOptions.NoAnnotate),
            NoEditable = parsed.Flag(EditableOptions.NoEditable),
            NoEditablePackages = SyncMapping.Packages(parsed, EditableOptions.NoEditablePackage),
            OutputDirectory = ExportOutput.PathOf(parsed, invocation.Host.WorkingDirectory) is { } file ? Path.GetDirectoryName(file)! : workspace.Directory,
            Tool = new ExportTool { Name = "pytool", Version = ToolVersion.Text },
        };
        var lockFile = await LockAsync(invocation, session, workspace, cancellationToken).ConfigureAwait(false);
        if (format == ExportFormat.PyLock && ExportOutput.PathOf(parsed, invocation.Host.WorkingDirectory) is { } target && !PyLockFile.IsFileName(Path.GetFileName(target)))
        {
            throw new PyToolException(
                "PT1711",
                $"Expected the output filename to be `pylock.toml` or `pylock.<name>.toml`, where `<name>` is non-empty and contains no dots; found `{Path.GetFileName(target)}`");
        }

        var body = ExportWriter.Write(lockFile.Lock, request, session.Clock.GetUtcNow());
        await ExportOutput.WriteAsync(invocation, session, format, body, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsPreviewed(UvSettings settings) =>
        settings.IsSet(SettingKeys.Preview) || (settings.Find(SettingKeys.PreviewFeatures)?.Value is { } features && (features.All == true || features.Names.Contains("sbom-export")));

    private static async Task<LockResult> LockAsync(CommandInvocation invocation, CommandSession session, Workspace workspace, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var (mode, origin) = SyncMapping.Mode(parsed);
        var result = await LockOperation.RunAsync(session, new LockRequest
        {
            Workspace = workspace,
            Mode = LockModes.OfView(mode, workspace),
            ModeOrigin = origin,
            Python = parsed.Value(PythonOptions.Python),
            Refresh = parsed.Flag(RefreshOptions.Refresh),
            RefreshPackages = SyncMapping.Packages(parsed, RefreshOptions.RefreshPackage),
            UpgradeGroups = [.. parsed.Values(UpgradeOptions.UpgradeGroup).Select(GroupName.Parse)],
        }, cancellationToken).ConfigureAwait(false);
        if (mode != LockMode.Frozen)
        {
            invocation.Host.Output.WriteStatus(SummaryText.Line("Resolved", result.Lock.Packages.Count, result.Elapsed, invocation.Host.Output.ColorsError));
            result.TellWarnings(session);
        }

        return result;
    }
}
