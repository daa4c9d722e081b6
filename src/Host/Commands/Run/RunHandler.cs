using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Running;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Sync;
using PyTool.Host.Sessions;
using PyTool.Projects.Settings;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Run;

/// <summary>Runs <c>pytool run</c>.</summary>
internal static class RunHandler
{
    private const int UsageExitCode = 2;

    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var outcome = await RunOperation.RunAsync(session, Request(invocation, session), cancellationToken).ConfigureAwait(false);
            if (outcome is RunOutcome.Exited exited)
            {
                return exited.ExitCode;
            }

            List(invocation, ((RunOutcome.Listed)outcome).Commands);
            return UsageExitCode;
        }
    }

    private static RunRequest Request(CommandInvocation invocation, CommandSession session)
    {
        var parsed = invocation.Parsed;
        return new RunRequest
        {
            Command = parsed.Tail,
            IsModule = parsed.Flag(RunCommand.Module),
            IsScript = parsed.Flag(RunCommand.Script),
            IsGuiScript = parsed.Flag(RunCommand.GuiScript),
            NoProject = parsed.Flag(ProjectScopeOptions.NoProject),
            ProjectDirectory = SessionComposition.ProjectDirectory(invocation),
            Isolated = parsed.Flag(RunCommand.Isolated),
            NoSync = parsed.Flag(EnvironmentSyncOptions.NoSync),
            Package = parsed.Value(ProjectScopeOptions.Package) is { } package ? PackageName.Parse(package) : null,
            AllPackages = parsed.Flag(ProjectScopeOptions.AllPackages),
            Python = parsed.Value(PythonOptions.Python),
            Platform = parsed.Value(PlatformOptions.PythonPlatform),
            Sync = target => Sync(invocation, session, target),
            ProjectOptions = ProjectOptions(parsed),
            ScriptWarnings = ScriptWarnings.Of(parsed),
            EnvironmentFiles = parsed.Flag(EnvFileOptions.NoEnvFile) ? [] : parsed.Values(EnvFileOptions.EnvFile),
            With = new RequirementSourceList
            {
                Packages = WithOptions.Packages(parsed), Editables = parsed.Values(WithOptions.WithEditable), Files = parsed.Values(WithOptions.WithRequirements),
            },
            Refresh = parsed.Flag(RefreshOptions.Refresh),
            RefreshPackages = SyncMapping.Packages(parsed, RefreshOptions.RefreshPackage),
            IsBrief = IsBrief(invocation, session),
            MaximumDepth = MaximumDepth(parsed, session.Variables),
            Discovery = new DiscoveryOptions { CacheDirectory = session.CacheDirectory, AllowMissingMembers = parsed.Flag(LockModeOptions.Frozen) },
            ReadInput = Console.In.ReadToEndAsync,
        };
    }

    private static SyncRequest Sync(CommandInvocation invocation, CommandSession session, InstallTarget target)
    {
        var parsed = invocation.Parsed;
        var (mode, origin) = SyncMapping.Mode(parsed);
        var isIsolated = parsed.Flag(RunCommand.Isolated);
        return new SyncRequest
        {
            Target = target,
            Extras = SyncMapping.Extras(parsed),
            Groups = SyncMapping.Groups(parsed),
            LockMode = mode == Core.Locking.LockMode.Write && isIsolated && target.Workspace.Script is null ? Core.Locking.LockMode.DryRun : mode,
            ModeOrigin = origin,
            ScriptNeedsLock = false,
            IsExact = parsed.Flag(EnvironmentSyncOptions.Exact),
            Active = SyncMapping.Active(parsed) ?? (target.Workspace.Script is null ? null : false),
            Python = parsed.Value(PythonOptions.Python),
            Platform = parsed.Value(PlatformOptions.PythonPlatform),
            NoEditable = parsed.Flag(EditableOptions.NoEditable),
            NoEditablePackages = SyncMapping.Packages(parsed, EditableOptions.NoEditablePackage),
            Refresh = parsed.Flag(RefreshOptions.Refresh),
            RefreshPackages = SyncMapping.Packages(parsed, RefreshOptions.RefreshPackage),
            IsBrief = IsBrief(invocation, session),
        };
    }

    private static bool IsBrief(CommandInvocation invocation, CommandSession session) =>
        invocation.Host.Output.Verbose == 0 && !invocation.Parsed.Flag(RunOptions.ShowResolution) && !session.Settings.IsSet(EnvironmentKeys.ShowResolution);

    /// <summary>What was asked of a project, in the order of the warnings.</summary>
    private static List<string> ProjectOptions(ParsedCommand parsed)
    {
        var options = new List<string>();
        foreach (var group in new OptionSpec[][]
        {
            [ExtraOptions.Extra, ExtraOptions.AllExtras, ExtraOptions.NoExtra],
            [GroupOptions.Group, GroupOptions.Dev, GroupOptions.AllGroups, GroupOptions.OnlyGroup, GroupOptions.OnlyDev, GroupOptions.NoGroup, GroupOptions.NoDev],
            [LockModeOptions.Locked], [LockModeOptions.Frozen], [EnvironmentSyncOptions.NoSync],
        })
        {
            foreach (var option in group)
            {
                if (parsed.IsGiven(option) && parsed.VariableOf(option) is null)
                {
                    options.Add(option.IsFlag ? option.Name : $"{option.Name} {parsed.Values(option)[0]}");
                    break;
                }
            }
        }

        return options;
    }

    private static int MaximumDepth(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables)
    {
        const int usual = 100;
        var text = parsed.Value(RunCommand.MaxRecursionDepth) ?? variables.GetValueOrDefault("UV_RUN_MAX_RECURSION_DEPTH");
        if (string.IsNullOrEmpty(text))
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth)
            ? depth
            : throw new PyToolException("PT1701", $"Failed to parse environment variable `UV_RUN_MAX_RECURSION_DEPTH` with invalid value `{text}`: invalid digit found in string");
    }

    private static void List(CommandInvocation invocation, IReadOnlyList<string> commands)
    {
        var output = invocation.Host.Output;
        output.WriteOutputLine("Provide a command or script to invoke with `uv run <command>` or `uv run <script>.py`.\n");
        if (commands.Count > 0)
        {
            output.WriteOutputLine("The following commands are available in the environment:\n");
            foreach (var command in commands)
            {
                output.WriteOutputLine("- " + command);
            }

            output.WriteOutputLine("");
        }

        output.WriteOutputLine("See `uv run --help` for more information.");
    }
}
