using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Answers of the index about metadata, remembered so that asking again costs no more than a look-up.</summary>
internal sealed class MetadataStore(IPackageIndex index)
{
    private readonly Dictionary<ReleaseFile, MetadataOutcome> _byFile = [];
    private readonly Dictionary<(PackageName, PackageSource), MetadataOutcome> _bySource = [];
    private readonly Dictionary<PackageName, MetadataOutcome> _installed = [];

    public async ValueTask<MetadataOutcome> OfFileAsync(PackageName name, PyVersion version, ReleaseFile file, CancellationToken cancellationToken)
    {
        if (!_byFile.TryGetValue(file, out var outcome))
        {
            var request = new MetadataRequest { Name = name, Version = version, File = file };
            outcome = Check(await index.GetMetadataAsync(request, cancellationToken).ConfigureAwait(false), name, version);
            _byFile.Add(file, outcome);
        }

        return outcome;
    }

    public async ValueTask<MetadataOutcome> OfSourceAsync(PackageName name, PackageSource source, CancellationToken cancellationToken)
    {
        if (!_bySource.TryGetValue((name, source), out var outcome))
        {
            var request = new MetadataRequest { Name = name, Source = source };
            outcome = Check(await index.GetMetadataAsync(request, cancellationToken).ConfigureAwait(false), name, null);
            _bySource.Add((name, source), outcome);
        }

        return outcome;
    }

    public async ValueTask<MetadataOutcome> OfInstalledAsync(PackageName name, PyVersion version, CancellationToken cancellationToken)
    {
        if (!_installed.TryGetValue(name, out var outcome))
        {
            var request = new MetadataRequest { Name = name, Version = version };
            outcome = Check(await index.GetMetadataAsync(request, cancellationToken).ConfigureAwait(false), name, version);
            _installed.Add(name, outcome);
        }

        return outcome;
    }

    public void Prefetch(IReadOnlyList<MetadataRequest> requests)
    {
        if (requests.Count > 0)
        {
            index.Prefetch(requests);
        }
    }

    // What an index says is checked: a wrong name or version would end up in the solution.
    private static MetadataOutcome Check(MetadataOutcome outcome, PackageName name, PyVersion? version)
    {
        if (outcome is not MetadataOutcome.Found { Metadata: var found })
        {
            return outcome;
        }

        if (found.Name == name && (version is null || found.Version.WithoutLocal() == version.WithoutLocal()))
        {
            return outcome;
        }

        var expected = version is null ? name.Value : $"{name} {version}";
        return new MetadataOutcome.Unavailable
        {
            Reason = new UnusableReason
            {
                Kind = UnusableKind.InconsistentMetadata,
                Detail = $"expected `{expected}`, found `{found.Name} {found.Version}`",
            },
        };
    }
}
