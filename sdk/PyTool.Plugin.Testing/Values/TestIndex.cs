using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Values;

/// <summary>A package index in memory: <c>index.Add("a", "1.0").Requires("b>=1")</c>.</summary>
public sealed class TestIndex : IPackageIndex
{
    private readonly SortedDictionary<PackageName, SortedDictionary<PyVersion, TestRelease>> _packages = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asks;

    /// <summary>The name of the index.</summary>
    public IndexReference Reference { get; } = new() { Url = "https://index.example/simple" };

    /// <summary>Completes when something is asked for.</summary>
    public Task Asked => _asked.Task;

    /// <summary>How often something was asked for.</summary>
    public int Asks => _asks;

    /// <summary>Never answer, until cancelled.</summary>
    public bool Hangs { get; set; }

    /// <summary>Let other work run before each answer.</summary>
    public bool Yields { get; set; }

    /// <summary>Fail with this; <see langword="null"/>: answer.</summary>
    public PyToolException? Failure { get; set; }

    /// <summary>Adds a release.</summary>
    public TestRelease Add(string name, string version)
    {
        var release = new TestRelease(name, version);
        if (!_packages.TryGetValue(release.Name, out var releases))
        {
            _packages.Add(release.Name, releases = []);
        }

        releases[release.Version] = release;
        return release;
    }

    /// <summary>A requirement as the contract has it.</summary>
    public static PackageRequirement Requirement(string text)
    {
        var parsed = Standards.Requirements.Requirement.Parse(text);
        return new PackageRequirement { Name = parsed.Name, Extras = parsed.Extras, Specifiers = parsed.Specifiers, Marker = parsed.Marker };
    }

    /// <summary>The release; <see langword="null"/>: there is none.</summary>
    public TestRelease? Find(PackageName name, PyVersion version) => _packages.TryGetValue(name, out var releases) && releases.TryGetValue(version, out var release) ? release : null;

    /// <inheritdoc/>
    public async ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        await AnswerAsync(cancellationToken);
        if (!_packages.TryGetValue(name, out var releases))
        {
            return new PackageListing { Name = name, Indexes = [], Absence = new UnusableReason { Kind = UnusableKind.NotFound } };
        }

        var listed = releases.Values.Select(r => new Release { Version = r.Version, Files = [r.File(Reference)] }).ToArray();
        return new PackageListing { Name = name, Indexes = [new IndexListing { Index = Reference, Releases = listed }] };
    }

    /// <inheritdoc/>
    public async ValueTask<MetadataOutcome> GetMetadataAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await AnswerAsync(cancellationToken);
        var version = request.Version ?? request.File?.Wheel?.Version;
        return version is not null && Find(request.Name, version) is { } release
            ? new MetadataOutcome.Found { Metadata = release.Metadata }
            : new MetadataOutcome.Unavailable { Reason = new UnusableReason { Kind = UnusableKind.NotFound } };
    }

    /// <inheritdoc/>
    public void Prefetch(IReadOnlyList<MetadataRequest> requests)
    {
        // A hint: nothing is far away here.
    }

    /// <inheritdoc/>
    public void PrefetchReleases(IReadOnlyList<PackageName> names)
    {
        // A hint: nothing is far away here.
    }

    private async ValueTask AnswerAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asks);
        _asked.TrySetResult();
        cancellationToken.ThrowIfCancellationRequested();
        if (Failure is { } failure)
        {
            throw failure;
        }

        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        if (Yields)
        {
            await Task.Yield();
        }
    }
}
