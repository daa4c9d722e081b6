using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Resolving;
using PyTool.Projects;
using PyTool.Projects.Settings;
using PyTool.Projects.Sources;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using ContractKind = PyTool.Abstractions.Packages.DirectoryKind;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Settles what was parsed: finds missing names, reads projects and groups.</summary>
public sealed partial class InputResolver
{
    private readonly ConcreteWorld _world;
    private readonly NameFinder _names;

    private InputResolver(ConcreteWorld world)
    {
        _world = world;
        _names = new NameFinder(world);
    }

    /// <summary>Settles the inputs.</summary>
    /// <exception cref="PyToolException">Something named does not exist or cannot be read.</exception>
    public static async Task<ResolvedInputs> ResolveAsync(ConcreteWorld world, ParsedInputs inputs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(inputs);
        try
        {
            return await new InputResolver(world).RunAsync(inputs, cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private async Task<ResolvedInputs> RunAsync(ParsedInputs inputs, CancellationToken cancellationToken)
    {
        var requirements = new List<GivenRequirement>();
        foreach (var parsed in inputs.Requirements)
        {
            requirements.Add(await SettleAsync(parsed, "-r", cancellationToken).ConfigureAwait(false));
        }

        var projects = await ReadProjectsAsync(inputs, requirements, cancellationToken).ConfigureAwait(false);
        ReadGroups(inputs, requirements);
        var settings = _world.Session.Settings;
        return new ResolvedInputs
        {
            Requirements = requirements,
            Constraints = [.. await SettleAllAsync(inputs.Constraints, "-c", cancellationToken).ConfigureAwait(false), .. settings.Get(SettingKeys.ConstraintDependencies, []).Select(static item => OfSettings(item, "-c"))],
            Overrides =
            [
                .. await SettleAllAsync(inputs.Overrides, "--override", cancellationToken).ConfigureAwait(false),
                .. settings.Get(SettingKeys.OverrideDependencies, []).Where(static item => item.Scope is null).SelectMany(static item => item.Requirements).Select(static item => OfSettings(item, "--override")),
            ],
            ScopedOverrides = [.. settings.Get(SettingKeys.OverrideDependencies, []).Where(static item => item.Scope is not null).SelectMany(OverridesOf)],
            Exclusions = Exclusions(inputs, settings),
            Project = projects.Count == 1 ? projects[0] : null,
        };
    }

    private static List<RequirementExclusion> Exclusions(ParsedInputs inputs, UvSettings settings)
    {
        var exclusions = new List<RequirementExclusion>();
        if (inputs.Excludes.Count > 0)
        {
            exclusions.Add(new RequirementExclusion { Names = inputs.Excludes });
        }

        foreach (var exclusion in settings.Get(SettingKeys.ExcludeDependencies, []))
        {
            exclusions.Add(new RequirementExclusion { Names = exclusion.Names, ScopeName = exclusion.Scope?.Name, ScopeVersion = exclusion.Scope?.Version });
        }

        return exclusions;
    }

    private static IEnumerable<RequirementOverride> OverridesOf(Projects.PyProject.DependencyOverride given) => given.Requirements.Select(requirement => new RequirementOverride
    {
        Requirement = Index.Metadata.RequirementSources.ToPackageRequirement(requirement), ScopeName = given.Scope?.Name, ScopeVersion = given.Scope?.Version,
    });

    private static GivenRequirement OfSettings(Standards.Requirements.Requirement requirement, string option) => new()
    {
        Requirement = Index.Metadata.RequirementSources.ToPackageRequirement(requirement), Annotation = option + " (workspace)", Place = requirement.Url,
    };

    private async Task<List<GivenRequirement>> SettleAllAsync(List<ParsedRequirement> parsed, string option, CancellationToken cancellationToken)
    {
        var settled = new List<GivenRequirement>(parsed.Count);
        foreach (var item in parsed)
        {
            settled.Add(await SettleAsync(item, option, cancellationToken).ConfigureAwait(false));
        }

        return settled;
    }

    private async Task<GivenRequirement> SettleAsync(ParsedRequirement parsed, string option, CancellationToken cancellationToken)
    {
        var source = parsed.Source is null ? null : SourceOf(parsed);
        if (source is PackageSource.LocalDirectory directory)
        {
            CheckDirectory(directory.Path);
        }

        var name = parsed.Named?.Name ?? await _names.FindAsync(source!, parsed.Place!, cancellationToken).ConfigureAwait(false);
        return new GivenRequirement
        {
            Requirement = new PackageRequirement
            {
                Name = name,
                Extras = parsed.Extras,
                Specifiers = source is null ? parsed.Named!.Specifiers : VersionSpecifiers.Any,
                Marker = parsed.Marker,
                Source = source,
            },
            Annotation = parsed.Entry.File is { } file && file != "-" ? $"{option} {file}" : null,
            Place = parsed.Place,
            Hashes = parsed.Entry.Hashes,
        };
    }

    private PackageSource SourceOf(ParsedRequirement parsed)
    {
        var placeholder = parsed.Named?.Name ?? PackageName.Parse("placeholder");
        return _world.Convert(new LoweredRequirement { Name = placeholder, Source = parsed.Source }).Source!;
    }

    private static void CheckDirectory(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new PyToolException("PT3102", $"Distribution not found at: {ConfiguredIndexes.FileUrl(path)}") { ExitCode = 1 };
        }

        if (!File.Exists(Path.Join(path, "pyproject.toml")) && !File.Exists(Path.Join(path, "setup.py")))
        {
            throw new PyToolException("PT3102", $"`{path}` does not appear to be a Python project, as neither `pyproject.toml` nor `setup.py` are present in the directory") { ExitCode = 1 };
        }
    }

    private async Task<List<PackageName>> ReadProjectsAsync(ParsedInputs inputs, List<GivenRequirement> requirements, CancellationToken cancellationToken)
    {
        var names = new List<PackageName>();
        var provided = new HashSet<ExtraName>();
        foreach (var file in inputs.Projects)
        {
            var directory = Path.GetDirectoryName(Path.GetFullPath(file, _world.Session.WorkingDirectory))!;
            var tree = new PackageSource.LocalDirectory { Path = directory, Kind = ContractKind.Directory };
            var metadata = _world.Trees.Find(directory)
                ?? await _world.Index.RequireAsync(await _names.FindAsync(tree, file, cancellationToken).ConfigureAwait(false), tree, cancellationToken).ConfigureAwait(false);
            names.Add(metadata.Name);
            provided.UnionWith(metadata.ProvidedExtras);
            var wanted = metadata.ProvidedExtras.Where(inputs.Extras.Includes).ToHashSet();
            AddDependencies(metadata, wanted, $"{metadata.Name} ({file})", requirements);
        }

        CheckExtras(inputs, provided);
        return names;
    }

    private static void CheckExtras(ParsedInputs inputs, HashSet<ExtraName> provided)
    {
        if (inputs.Projects.Count == 0)
        {
            return;
        }

        var missing = inputs.Extras.Extras.Where(extra => !provided.Contains(extra)).Order().ToArray();
        if (missing.Length > 0)
        {
            throw new PyToolException(ConcreteErrors.Input, $"Requested extra{(missing.Length == 1 ? "" : "s")} not found: {string.Join(", ", missing)}");
        }
    }

    // A project may ask for its own extras: those are wanted too.
    private static void AddDependencies(PackageMetadata metadata, HashSet<ExtraName> extras, string annotation, List<GivenRequirement> requirements)
    {
        int before;
        do
        {
            before = extras.Count;
            foreach (var own in metadata.Requirements)
            {
                if (own.Name == metadata.Name && !Assume(own.Marker, extras).IsFalse)
                {
                    extras.UnionWith(own.Extras);
                }
            }
        }
        while (extras.Count > before);

        foreach (var requirement in metadata.Requirements)
        {
            var marker = Assume(requirement.Marker, extras);
            if (requirement.Name != metadata.Name && !marker.IsFalse)
            {
                requirements.Add(new GivenRequirement { Requirement = With(requirement, marker), Annotation = annotation });
            }
        }
    }

    private static Marker Assume(Marker marker, HashSet<ExtraName> extras) => marker.HasExtras ? marker.AssumeExtras(name => extras.Contains(name)) : marker;

    private static PackageRequirement With(PackageRequirement requirement, Marker marker) => new()
    {
        Name = requirement.Name, Extras = requirement.Extras, Specifiers = requirement.Specifiers, Marker = marker, Source = requirement.Source, Index = requirement.Index,
        Origin = requirement.Origin,
    };
}
