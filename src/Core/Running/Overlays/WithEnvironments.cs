using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.EphemeralEnvironments;
using PyTool.Core.Locking.Document;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Sessions;
using PyTool.Index.Caching;
using PyTool.Projects.Settings;

namespace PyTool.Core.Running.Overlays;

/// <summary>Brings what <c>--with</c> asks for beside the environment of a run, which stays as it is.</summary>
internal sealed class WithEnvironments(CommandSession session, RunRequest request)
{
    private static readonly string[] Projects = ["pyproject.toml", "setup.py", "setup.cfg"];

    /// <summary>Whether nothing is asked for.</summary>
    public static bool IsEmpty(RequirementSourceList with) => with.Packages.Count == 0 && with.Editables.Count == 0 && with.Files.Count == 0;

    /// <summary>Refuses files that tell of projects. Before anything is made.</summary>
    public static void Check(RequirementSourceList with)
    {
        foreach (var file in with.Files)
        {
            if (Projects.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            {
                throw new PyToolException(RunErrors.Command, $"Adding requirements from a `{Path.GetFileName(file)}` is not supported in `uv run`");
            }
        }
    }

    /// <summary>The environment of the run with the packages added; the environment itself when it holds them already.</summary>
    /// <exception cref="PyToolException">There is no solution, or something cannot be had.</exception>
    public async Task<RunBase> AddAsync(RunBase found, CancellationToken cancellationToken)
    {
        if (IsEmpty(request.With))
        {
            return found;
        }

        var target = ConcreteTarget.Of(found.Interpreter, request.Platform);
        var installed = await InstalledAsync(found, cancellationToken).ConfigureAwait(false);
        var world = ConcreteWorld.Open(session, target, new ConcreteWorldOptions { Refresh = Refresh() });
        var inputs = await ReadAsync(world, cancellationToken).ConfigureAwait(false);
        if (inputs.Requirements.Count == 0 || (MayStay() && new InstalledSatisfaction(session, target, installed).IsSatisfied(inputs)))
        {
            return found;
        }

        var preferences = found.Lock is { } document ? Preferences(document, target)
            : [.. installed.Select(static there => new VersionPreference { Name = there.Name, Version = there.Version })];
        var environment = await PrepareAsync(world, ConcreteRequest.Of(session.Settings, inputs, preferences), cancellationToken).ConfigureAwait(false);
        return await new OverlayEnvironment(session).MakeAsync(found, environment, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConcreteInputs> ReadAsync(ConcreteWorld world, CancellationToken cancellationToken)
    {
        var parsed = InputParser.Parse(session, request.With);
        try
        {
            return (await InputResolver.ResolveAsync(world, parsed, cancellationToken).ConfigureAwait(false)).ToInputs();
        }
        catch (PyToolException exception) when (exception.ExitCode == 1)
        {
            throw new PyToolException(exception.Code, "Failed to resolve `--with` requirement", exception) { ExitCode = 1 };
        }
    }

    private async Task<EphemeralEnvironment> PrepareAsync(ConcreteWorld world, ConcreteRequest wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await EphemeralEnvironments.EphemeralEnvironments.PrepareAsync(world, wanted, request.IsBrief, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (string.Equals(exception.Code, ConcreteErrors.NoSolution, StringComparison.Ordinal))
        {
            throw new PyToolException(exception.Code, "No solution found when resolving `--with` dependencies", exception.InnerException) { ExitCode = exception.ExitCode, Hint = exception.Hint };
        }
    }

    private async Task<IReadOnlyList<InstalledDistribution>> InstalledAsync(RunBase found, CancellationToken cancellationToken)
    {
        var root = found.Layout?.RootPath ?? (found.Interpreter.IsVirtualEnvironment ? found.Interpreter.Prefix : null);
        return root is not null && await session.Jobs.Environments.InspectAsync(root, cancellationToken).ConfigureAwait(false) is { } snapshot
            ? snapshot.Distributions
            : PackageFolders.Scan(found.Interpreter.Scheme);
    }

    // The versions of the lock go together with what runs; of a package that is there several times, those of this platform.
    private static List<VersionPreference> Preferences(LockDocument document, ConcreteTarget target)
    {
        var preferences = new List<VersionPreference>(document.Packages.Count);
        foreach (var package in document.Packages)
        {
            if (package.Version is { } version && (package.ResolutionMarkers.Count == 0 || package.ResolutionMarkers.Any(marker => marker.WithoutExtras().Evaluate(target.Markers))))
            {
                preferences.Add(new VersionPreference { Name = package.Name, Version = version });
            }
        }

        return preferences;
    }

    private RefreshPolicy? Refresh()
    {
        var now = session.Clock.GetUtcNow();
        return request.Refresh ? RefreshPolicy.All(now) : request.RefreshPackages.Count > 0 ? RefreshPolicy.Packages(request.RefreshPackages, now) : null;
    }

    private bool MayStay() => !session.Settings.IsSet(SettingKeys.Reinstall) && session.Settings.Get(SettingKeys.ReinstallPackage, []).Count == 0;
}
