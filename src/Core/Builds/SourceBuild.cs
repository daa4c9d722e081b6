using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Hooks;
using PyTool.Core.Builds.Isolation;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Resolving;
using PyTool.Index.Metadata;
using PyTool.Standards.Filenames;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Builds;

/// <summary>One build of a source tree through its backend: the environment is ready, hooks can be called.</summary>
internal sealed class SourceBuild : IDisposable
{
    private readonly BuildEnvironment _environment;
    private readonly HookRunner _hooks;
    private readonly BuildHook _hook;

    private SourceBuild(BuildEnvironment environment, HookRunner hooks, BuildHook hook)
    {
        _environment = environment;
        _hooks = hooks;
        _hook = hook;
    }

    private string Suffix => _hook switch { BuildHook.Editable => "editable", BuildHook.SourceDistribution => "sdist", _ => "wheel" };

    /// <summary>Makes the environment of a build and installs what the backend needs.</summary>
    /// <exception cref="PyToolException">The project is wrong, its requirements cannot be had, or the backend fails to tell them.</exception>
    public static async Task<SourceBuild> PrepareAsync(BuildContext context, BuildChain chain, SourceTrees trees, BuildTarget target, BuildHook hook, CancellationToken cancellationToken)
    {
        var system = BuildSystem.Read(target.Directory);
        var inner = chain.Enter(target.Identity, target.Label);
        var isIsolated = context.Effective.IsIsolated(target.Name);
        var environment = isIsolated ? await BuildEnvironment.CreateAsync(context, cancellationToken).ConfigureAwait(false) : BuildEnvironment.Shared(context);
        try
        {
            var hooks = new HookRunner(context, system, environment, target.Directory, target.Name, target.Version);
            var build = new SourceBuild(environment, hooks, hook);
            if (isIsolated)
            {
                await build.InstallRequirementsAsync(context, inner, trees, target, system, cancellationToken).ConfigureAwait(false);
            }

            return build;
        }
        catch
        {
            environment.Dispose();
            throw;
        }
    }

    /// <summary>The metadata of the wheel to be built, without building it; <see langword="null"/>: the backend has no hook for that.</summary>
    public async Task<byte[]?> MetadataAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_environment.Scratch, "metadata")).FullName;
        var call = new HookCall { Name = "prepare_metadata_for_build_" + Suffix, Directory = directory };
        if (await _hooks.NameAsync(call, cancellationToken).ConfigureAwait(false) is not { } name)
        {
            return null;
        }

        var path = Path.Combine(directory, name, "METADATA");
        return File.Exists(path)
            ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)
            : throw new PyToolException(SourceBuildErrors.Result, $"The build backend did not write the metadata that it announced: `{name}/METADATA`") { ExitCode = 1 };
    }

    /// <summary>Builds a wheel or an editable.</summary>
    /// <param name="directory">Absolute path of the directory it goes to.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <returns>Absolute path of the wheel.</returns>
    public async Task<string> WheelAsync(string directory, CancellationToken cancellationToken)
    {
        var path = await BuildAsync(new HookCall { Name = "build_" + Suffix, Directory = directory, TakesMetadata = true, IsRequired = true }, cancellationToken).ConfigureAwait(false);
        return WheelFilename.TryParse(Path.GetFileName(path), out _)
            ? path
            : throw new PyToolException(SourceBuildErrors.Result, $"The build backend built a wheel with an invalid name: `{Path.GetFileName(path)}`") { ExitCode = 1 };
    }

    /// <summary>Builds a source distribution.</summary>
    /// <param name="directory">Absolute path of the directory it goes to.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <returns>Absolute path of the archive.</returns>
    public Task<string> SourceDistributionAsync(string directory, CancellationToken cancellationToken) =>
        BuildAsync(new HookCall { Name = "build_sdist", Directory = directory, IsRequired = true }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _environment.Dispose();

    private async Task<string> BuildAsync(HookCall call, CancellationToken cancellationToken)
    {
        var name = await _hooks.NameAsync(call, cancellationToken).ConfigureAwait(false);
        var path = name is null ? null : Path.Combine(call.Directory!, name);
        return path is not null && File.Exists(path)
            ? path
            : throw new PyToolException(SourceBuildErrors.Result, $"The build backend did not make the file that it announced: `{name}`") { ExitCode = 1 };
    }

    private async Task InstallRequirementsAsync(BuildContext context, BuildChain inner, SourceTrees trees, BuildTarget target, BuildSystem system, CancellationToken cancellationToken)
    {
        var nested = new SourceMetadataProvider(context, trees, inner);
        var solver = new BuildRequirements(context, nested, trees);
        var builder = new SourceWheelBuilder(context, trees, nested, inner);
        var wanted = new List<PackageRequirement>(Lower(trees, target, system.Requires));
        wanted.AddRange(context.Effective.ExtraOf(target.Name).Select(static extra => RequirementSources.ToPackageRequirement(extra.Requirement)));
        const string Stated = "`build-system.requires`";
        await InstallAsync(solver, builder, wanted, Stated, cancellationToken).ConfigureAwait(false);

        var dynamic = await _hooks.ListAsync(new HookCall { Name = "get_requires_for_build_" + Suffix, IsList = true }, cancellationToken).ConfigureAwait(false);
        var further = dynamic.Select(Parse).Where(requirement => !system.Requires.Contains(requirement)).ToList();
        if (further.Count > 0)
        {
            wanted.AddRange(Lower(trees, target, further));
            await InstallAsync(solver, builder, wanted, $"`get_requires_for_build_{Suffix}`", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task InstallAsync(BuildRequirements solver, SourceWheelBuilder builder, List<PackageRequirement> wanted, string origin, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var chosen = await solver.SolveAsync(wanted, origin, cancellationToken).ConfigureAwait(false);
        try
        {
            await _environment.InstallAsync(chosen, builder, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception)
        {
            throw new PyToolException(SourceBuildErrors.Requirements, $"Failed to install requirements from {origin}", exception) { ExitCode = 1 };
        }
    }

    private static IEnumerable<PackageRequirement> Lower(SourceTrees trees, BuildTarget target, IReadOnlyList<Requirement> requirements) =>
        target.IsLocal ? trees.LowerBuilt(target.Directory, requirements) : requirements.Select(RequirementSources.ToPackageRequirement);

    private static Requirement Parse(string text) => Requirement.TryParse(text, out var requirement)
        ? requirement
        : throw new PyToolException(SourceBuildErrors.Result, $"The build backend asked for an invalid requirement: `{text}`") { ExitCode = 1 };
}
