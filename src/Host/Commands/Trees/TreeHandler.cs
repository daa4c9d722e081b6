using System.Globalization;
using PyTool.Abstractions.Environments;
using PyTool.Core.Graphs;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Sessions;
using PyTool.Core.Trees;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Locking;
using PyTool.Host.Commands.Workspaces;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;
using PyTool.Projects.PyProject;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Tags;

namespace PyTool.Host.Commands.Trees;

/// <summary>Runs <c>pytool tree</c>.</summary>
internal static class TreeHandler
{
    private const int DefaultDepth = 255;

    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var isJson = invocation.Parsed.Value(TreeCommand.Format) == "json";
        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (isJson && !PreviewNames.IsOn(session.Settings, "json-output"))
            {
                invocation.Host.Output.WriteWarning("The `--format json` option is experimental and the schema may change without warning. Pass `--preview-features json-output` to disable this warning.");
            }

            var workspace = script is null ? WorkspaceHandlers.Find(session, invocation) : Workspace.OfScript(script);
            var (document, interpreter) = await LockAsync(invocation, session, workspace, cancellationToken).ConfigureAwait(false);
            var request = Request(invocation.Parsed, workspace, document, interpreter,
                invocation.Parsed.Flag(TreeOptions.Outdated) ? await new NewerVersions(session).FindAsync(document, cancellationToken).ConfigureAwait(false) : new Dictionary<int, string>());
            if (isJson)
            {
                invocation.Host.Output.WriteImportant(TreeJson.Of(request, GraphPlace.Of(workspace)));
            }
            else
            {
                invocation.Host.Output.WriteResult(TreeText.Of(request));
            }

            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static async Task<(LockDocument Lock, Interpreter? Interpreter)> LockAsync(CommandInvocation invocation, CommandSession session, Workspace workspace, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var (mode, origin) = LockModes.Of(invocation);
        var python = parsed.Value(PythonOptions.Python);

        // A frozen lock needs no interpreter, but the markers of this platform do.
        var isUniversal = parsed.Flag(TreeCommand.Universal);
        var interpreter = mode == LockMode.Frozen && !isUniversal ? await FindInterpreterAsync(session, workspace, python, cancellationToken).ConfigureAwait(false) : null;
        var result = await LockOperation.RunAsync(
            session,
            new LockRequest
            {
                Workspace = workspace, Mode = LockModes.OfView(mode, workspace), ModeOrigin = origin, Python = python, UpgradeGroups = [.. parsed.Values(UpgradeOptions.UpgradeGroup).Select(GroupName.Parse)],
            },
            cancellationToken).ConfigureAwait(false);
        if (mode != LockMode.Frozen)
        {
            var output = invocation.Host.Output;
            output.WriteStatus(SummaryText.Line("Resolved", result.Lock.Packages.Count, result.Elapsed, output.ColorsError));
            result.TellWarnings(session);
        }

        return (result.Lock, result.Interpreter ?? interpreter);
    }

    private static async Task<Interpreter> FindInterpreterAsync(CommandSession session, Workspace workspace, string? python, CancellationToken cancellationToken)
    {
        var choice = PythonChooser.ForWorkspace(session, workspace, python, null);
        var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.Any, cancellationToken).ConfigureAwait(false);
        if (workspace.Script is null)
        {
            session.Tell(InterpreterText.Using(interpreter, session.WorkingDirectory));
        }

        return interpreter;
    }

    private static TreeRequest Request(ParsedCommand parsed, Workspace workspace, LockDocument document, Interpreter? interpreter, IReadOnlyDictionary<int, string> latest) => new()
    {
        Lock = document,
        Markers = parsed.Flag(TreeCommand.Universal) || interpreter is null ? null : Markers(parsed, interpreter.Markers),
        IncludesProject = parsed.Values(GroupOptions.OnlyGroup).Count == 0 && !parsed.Flag(GroupOptions.OnlyDev),
        Includes = Groups(parsed, workspace),
        Depth = parsed.Value(TreeOptions.Depth) is { } depth ? int.Parse(depth, CultureInfo.InvariantCulture) : DefaultDepth,
        Prune = [.. parsed.Values(TreeOptions.Prune).Select(PackageName.Parse)],
        Packages = [.. parsed.Values(TreeCommand.Package).Select(PackageName.Parse)],
        Invert = parsed.Flag(TreeOptions.Invert),
        NoDedupe = parsed.Flag(TreeOptions.NoDedupe),
        ShowSizes = parsed.Flag(TreeOptions.ShowSizes),
        Latest = latest,
    };

    private static Func<GroupName, bool> Groups(ParsedCommand parsed, Workspace workspace)
    {
        var development = GroupName.Parse("dev");
        var without = parsed.Values(GroupOptions.NoGroup).Select(GroupName.Parse).ToHashSet();
        var only = parsed.Values(GroupOptions.OnlyGroup).Select(GroupName.Parse).ToHashSet();
        var with = parsed.Values(GroupOptions.Group).Select(GroupName.Parse).ToHashSet();
        var defaults = parsed.Flag(GroupOptions.NoDefaultGroups) ? null : workspace.Root.Uv.DefaultGroups ?? DefaultGroups.Development;
        var (onlyDev, noDev, dev, all) = (parsed.Flag(GroupOptions.OnlyDev), parsed.Flag(GroupOptions.NoDev), parsed.Flag(GroupOptions.Dev), parsed.Flag(GroupOptions.AllGroups));
        return group => !without.Contains(group) && !(noDev && group == development)
            && (only.Count > 0 || onlyDev
                ? only.Contains(group) || (onlyDev && group == development)
                : all || with.Contains(group) || (dev && group == development) || (defaults is not null && (defaults.IsAll || defaults.Groups.Contains(group))));
    }

    private static MarkerEnvironment Markers(ParsedCommand parsed, MarkerEnvironment own)
    {
        if (parsed.Value(PlatformOptions.PythonPlatform) is { } name && TargetPlatform.TryParse(name, out var platform))
        {
            own = platform.ApplyTo(own);
        }

        return parsed.Value(PlatformOptions.PythonVersion) is { } version ? TargetPython.Apply(own, version) : own;
    }
}
