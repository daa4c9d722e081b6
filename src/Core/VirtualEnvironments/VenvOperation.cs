using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.VirtualEnvironments;

/// <summary>Makes a virtual environment (<c>pytool venv</c>).</summary>
public sealed class VenvOperation(CommandSession session)
{
    private const int PatchRelease = 3;

    /// <summary>Makes the environment, with seed packages if they are wanted.</summary>
    /// <exception cref="PyToolException">There is no interpreter, the place is taken, or the seed packages cannot be had.</exception>
    public async Task<VenvResult> RunAsync(VenvRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var workspace = request.NoProject ? null : FindWorkspace(request.Directory);
        var path = PathOf(request, workspace);
        var choice = workspace is null ? PythonChooser.Standalone(session, request.Python) : PythonChooser.ForWorkspace(session, workspace, request.Python, null);
        var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        session.Tell(InterpreterText.Using(interpreter, session.WorkingDirectory));
        PythonFit.Warn(session, choice, interpreter);

        var shown = UserPath.Display(path, session.WorkingDirectory);
        var shownFromHere = request.Path is { } given && shown == path && !Path.IsPathRooted(given) ? given : shown;
        session.Tell($"Creating virtual environment{(request.Seed ? " with seed packages" : "")} at: {shownFromHere}");
        var layout = await session.Jobs.Environments.CreateAsync(
            new CreateEnvironmentRequest
            {
                RootPath = path, Interpreter = interpreter, Existing = request.Existing, Prompt = Prompt(request), SystemSitePackages = request.SystemSitePackages,
                Relocatable = request.Relocatable, Seed = request.Seed, FollowsPatchUpgrades = !NamesPatch(choice.Request),
            },
            cancellationToken).ConfigureAwait(false);
        if (request.Seed)
        {
            await new VenvSeed(session).InstallAsync(layout, interpreter, cancellationToken).ConfigureAwait(false);
        }

        return new VenvResult { Layout = layout, Interpreter = interpreter, Activation = Activation.Of(shownFromHere, session.Variables, OperatingSystem.IsWindows()) };
    }

    private Workspace? FindWorkspace(string directory)
    {
        try
        {
            var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory };
            return new WorkspaceDiscovery(session.Files, options).Discover(directory) is DiscoveryOutcome.Found found ? found.Workspace : null;
        }
        catch (ProjectException exception)
        {
            // An environment may be just what is needed to mend the project.
            session.Warn(PythonFit.Describe(exception));
            return null;
        }
    }

    private string PathOf(VenvRequest request, Workspace? workspace)
    {
        if (request.Path is { } given)
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, session.WorkingDirectory));
        }

        return workspace is not null && workspace.Directory == session.WorkingDirectory
            ? EnvironmentLocation.Of(session, workspace, active: false)
            : Path.Combine(session.WorkingDirectory, ".venv");
    }

    private string? Prompt(VenvRequest request) => request.Prompt is null or "." ? Path.GetFileName(session.WorkingDirectory) is { Length: > 0 } name ? name : null : request.Prompt;

    private static bool NamesPatch(PythonRequest request) => request.Version?.Version is { } version && version.ReleaseCount >= PatchRelease;
}
