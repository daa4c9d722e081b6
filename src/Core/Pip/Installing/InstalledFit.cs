using System.Text.Json;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Builds.Inputs;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Sessions;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Installing;

/// <summary>Whether an environment holds all that is asked for, with all dependencies: then neither an index nor a resolution is needed.</summary>
public sealed class InstalledFit(CommandSession session, EnvironmentSnapshot environment, MarkerEnvironment markers)
{
    private readonly Dictionary<PackageName, List<InstalledDistribution>> _installed = environment.Distributions.GroupBy(static item => item.Name).ToDictionary(static group => group.Key, static group => group.ToList());

    /// <summary>The number of requirements that were looked at; <see langword="null"/>: something is missing or does not fit.</summary>
    /// <param name="inputs">What is asked for.</param>
    /// <param name="ignoreDependencies">Whether dependencies do not count.</param>
    public int? Check(ConcreteInputs inputs, bool ignoreDependencies)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var queue = new Queue<PackageRequirement>();
        var seen = new HashSet<(PackageName, string)>();
        var names = new HashSet<PackageName>();
        var overrides = inputs.Overrides.Where(static item => item.ScopeName is null).ToLookup(static item => item.Requirement.Name, static item => item.Requirement);
        foreach (var requirement in inputs.Requirements)
        {
            Enqueue(requirement, []);
        }

        while (queue.TryDequeue(out var requirement))
        {
            if (Find(requirement) is not { } distribution || !inputs.Constraints.All(constraint => constraint.Name != requirement.Name || IsAllowed(constraint, distribution)))
            {
                return null;
            }

            names.Add(requirement.Name);
            if (ignoreDependencies)
            {
                continue;
            }

            if (InstalledMetadata.Read(distribution) is not { } metadata || (metadata.RequiresPython is { } python && !python.Contains(environment.Layout.Interpreter.Version)))
            {
                return null;
            }

            foreach (var dependency in metadata.RequiresDist)
            {
                Enqueue(Index.Metadata.RequirementSources.ToPackageRequirement(dependency), requirement.Extras);
            }
        }

        return names.Count;

        void Enqueue(PackageRequirement requirement, IReadOnlyList<ExtraName> extras)
        {
            var selection = new MarkerSelection { Extras = extras.ToHashSet() };
            if (!requirement.Marker.Evaluate(markers, selection) || inputs.Exclusions.Any(item => item.ScopeName is null && item.Names.Contains(requirement.Name)))
            {
                return;
            }

            foreach (var wanted in overrides.Contains(requirement.Name) ? overrides[requirement.Name] : [requirement])
            {
                var text = $"{string.Join(',', wanted.Extras)}|{wanted.Specifiers}|{wanted.Source}";
                if (wanted.Marker.Evaluate(markers, selection) && seen.Add((wanted.Name, text)))
                {
                    queue.Enqueue(wanted);
                }
            }
        }
    }

    private InstalledDistribution? Find(PackageRequirement requirement) =>
        _installed.TryGetValue(requirement.Name, out var there) && there is [var single] && Fits(requirement, single) ? single : null;

    private static bool IsAllowed(PackageRequirement constraint, InstalledDistribution there) => constraint.Source is not null || constraint.Specifiers.Contains(there.Version);

    private bool Fits(PackageRequirement requirement, InstalledDistribution there)
    {
        if (requirement.Source is null)
        {
            return requirement.Specifiers.Contains(there.Version);
        }

        if (requirement.Source is PackageSource.LocalDirectory { Path: var path } && TreeKind.IsDynamic(session.Files, path))
        {
            return false;
        }

        // Compared as a plan would: what stands there must be of this source and unchanged since.
        var state = requirement.Source switch
        {
            PackageSource.LocalDirectory tree when Directory.Exists(tree.Path) => SourceState.OfDirectory(session, tree.Path),
            PackageSource.LocalArchive file when File.Exists(file.Path) => SourceState.OfFile(file.Path),
            _ => null,
        };
        var isBuilt = requirement.Source is PackageSource.LocalDirectory or PackageSource.Git || File.Exists(Path.Join(there.MetadataPath, "uv_build.json"));
        var wanted = new RequestedDistribution { Name = there.Name, Version = there.Version, Source = requirement.Source, CacheInfoJson = state, BuildInfoJson = isBuilt ? "{}" : null };
        return new Satisfaction(environment.Layout.Interpreter.Tags, isStrict: false).IsSatisfied(wanted, there);
    }
}
