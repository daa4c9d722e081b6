using System.Collections.Concurrent;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Resolver.Tests.Fixtures;

/// <summary>Packages in memory: <c>index.Add("a", "1.0").Requires("b&gt;=1")</c>. Counts what it is asked.</summary>
internal sealed class TestIndex : IPackageIndex
{
    private readonly Dictionary<PackageName, List<TestRelease>> _packages = [];
    private readonly Dictionary<PackageSource, PackageMetadata> _sources = [];

    public IndexReference Reference { get; } = new() { Url = "https://index.test/simple" };

    /// <summary>File names whose metadata was asked for; more than the solver needed, as it runs ahead.</summary>
    public ConcurrentBag<string> Asked { get; } = [];

    /// <summary>Packages whose releases were announced as needed soon.</summary>
    public ConcurrentBag<string> Announced { get; } = [];

    /// <summary>Takes the file names of hints.</summary>
    public Action<string> Hinted { get; set; } = static _ => { };

    /// <summary>Runs before the metadata of a file is told.</summary>
    public Func<string, Task> Metadata { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Runs before every answer.</summary>
    public Func<CancellationToken, Task> Delay { get; set; } = static _ => Task.CompletedTask;

    public TestRelease Add(string name, string version)
    {
        var release = new TestRelease(name, version, Reference);
        var key = PackageName.Parse(name);
        if (!_packages.TryGetValue(key, out var releases))
        {
            _packages.Add(key, releases = []);
        }

        releases.Add(release);
        return release;
    }

    /// <summary>A distribution that comes from a source other than an index.</summary>
    public void AddSource(PackageSource source, PackageMetadata metadata) => _sources.Add(source, metadata);

    public async ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        await Delay(cancellationToken);
        if (!_packages.TryGetValue(name, out var releases))
        {
            return new PackageListing { Name = name, Indexes = [], Absence = new UnusableReason { Kind = UnusableKind.NotFound } };
        }

        // The solver and what runs ahead of it ask at the same time.
        lock (releases)
        {
            var sorted = releases.OrderBy(release => release.Version).Select(release => release.ToRelease()).ToArray();
            return new PackageListing { Name = name, Indexes = [new IndexListing { Index = Reference, Releases = sorted }] };
        }
    }

    public async ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        await Delay(cancellationToken);
        if (request.Source is { } source)
        {
            return new MetadataOutcome.Found { Metadata = _sources[source] };
        }

        await Metadata(request.File?.Artifact.FileName ?? "");
        Asked.Add(request.File?.Artifact.FileName ?? $"installed {request.Name}");
        var release = _packages[request.Name].Single(item => item.Version == request.Version);
        return release.MetadataFailure is { } failure
            ? new MetadataOutcome.Unavailable { Reason = failure }
            : new MetadataOutcome.Found { Metadata = release.ToMetadata() };
    }

    public void Prefetch(IReadOnlyList<MetadataRequest> requests)
    {
        foreach (var request in requests)
        {
            Hinted(request.File?.Artifact.FileName ?? "");
        }
    }

    public void PrefetchReleases(IReadOnlyList<PackageName> names)
    {
        foreach (var name in names)
        {
            Announced.Add(name.Value);
        }
    }
}
