using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Execution;

/// <summary>Brings all wheels of a plan into the cache, at once, and judges each before anything in the environment changes.</summary>
internal sealed class WheelPreparation(IPackageCache cache, IArtifactSource source, InstallOptions options, WheelRules rules)
{
    private const string OfIndexes = "PT6";

    // The code of caches for content that is not what was announced.
    private const string WrongHash = "PT1202";

    public async Task<PreparedWheel[]> PrepareAsync(IReadOnlyList<RequestedDistribution> distributions, CancellationToken cancellationToken)
    {
        using var downloads = new SemaphoreSlim(Math.Max(1, Math.Min(options.ConcurrentDownloads, DescriptorBudget.Transfers)));
        using var builds = new SemaphoreSlim(Math.Max(1, options.ConcurrentBuilds));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tasks = new Task<PreparedWheel>[distributions.Count];
        for (var index = 0; index < tasks.Length; index++)
        {
            var distribution = distributions[index];
            tasks[index] = Task.Run(() => PrepareAsync(distribution, downloads, builds, stop.Token), CancellationToken.None);
        }

        try
        {
            return await WhenAllOrFirstFailure(tasks).ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(tasks)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>Fetches a wheel again whose cache entry was found damaged and has been dropped.</summary>
    public async Task<PreparedWheel> HealAsync(PreparedWheel wheel, CancellationToken cancellationToken)
    {
        options.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"The cache entry of `{wheel.Artifact.FileName}` was damaged; fetching it again" });
        var artifact = new WheelArtifact { FileName = wheel.Artifact.FileName, Artifact = wheel.Artifact.Artifact, Source = wheel.Artifact.Source, BuildKey = wheel.Artifact.BuildKey, Refresh = true };
        var cached = await cache.EnsureAsync(artifact, wheel.Source, cancellationToken).ConfigureAwait(false);
        return Judge(wheel.Request, artifact, wheel.Source, cached, wheel.CacheInfoJson, wheel.BuildInfoJson, isNew: true);
    }

    /// <summary>All results, or the first failure at once: nobody waits for downloads whose plan has failed.</summary>
    private static async Task<PreparedWheel[]> WhenAllOrFirstFailure(Task<PreparedWheel>[] tasks)
    {
        await foreach (var task in Task.WhenEach(tasks).ConfigureAwait(false))
        {
            await task.ConfigureAwait(false);
        }

        return await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    private async Task<PreparedWheel> PrepareAsync(RequestedDistribution distribution, SemaphoreSlim downloads, SemaphoreSlim builds, CancellationToken cancellationToken)
    {
        var (artifact, from, cacheInfo, buildInfo) = (distribution.Wheel, source, distribution.CacheInfoJson, distribution.BuildInfoJson);
        var isNew = false;
        if (artifact is null)
        {
            var built = await BuildAsync(distribution, builds, cancellationToken).ConfigureAwait(false);
            (artifact, from, cacheInfo, buildInfo, isNew) = (built.Wheel, built.Source, built.CacheInfoJson ?? cacheInfo, built.BuildInfoJson ?? buildInfo, true);
        }

        var cached = await cache.FindAsync(artifact, cancellationToken).ConfigureAwait(false);
        if (cached is null)
        {
            isNew = true;
            await downloads.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                cached = await cache.EnsureAsync(artifact, from, cancellationToken).ConfigureAwait(false);
            }
            catch (PyToolException exception) when (exception.Code.StartsWith(OfIndexes, StringComparison.Ordinal))
            {
                throw new PyToolException(exception.Code, $"Failed to download `{Label(distribution)}`", exception) { ExitCode = 1 };
            }
            catch (PyToolException exception) when (string.Equals(exception.Code, WrongHash, StringComparison.Ordinal))
            {
                throw Mismatch(distribution, artifact, exception);
            }
            finally
            {
                downloads.Release();
            }
        }

        try
        {
            var judged = Judge(distribution, artifact, from, cached, cacheInfo, buildInfo, isNew);
            if (isNew && options.FindContradiction is not null && artifact.Source is PackageSource.Registry)
            {
                await CompareAsync(judged, cancellationToken).ConfigureAwait(false);
            }

            return judged;
        }
        catch (PyToolException exception) when (string.Equals(exception.Code, InstallErrors.CacheEntryDamaged, StringComparison.Ordinal))
        {
            var again = new WheelArtifact { FileName = artifact.FileName, Artifact = artifact.Artifact, Source = artifact.Source, BuildKey = artifact.BuildKey, Refresh = true };
            cached = await cache.EnsureAsync(again, from, cancellationToken).ConfigureAwait(false);
            return Judge(distribution, artifact, from, cached, cacheInfo, buildInfo, isNew: true);
        }
    }

    /// <summary>What was solved is what is installed: an index whose metadata is not that of its wheel decides nothing.</summary>
    private async Task CompareAsync(PreparedWheel wheel, CancellationToken cancellationToken)
    {
        var metadata = new CachedContent(wheel.Wheel).Read(wheel.Layout.InfoDirectory + "/METADATA");
        if (await options.FindContradiction!(wheel.Artifact, metadata, cancellationToken).ConfigureAwait(false) is { } difference)
        {
            var cause = new PyToolException(InstallErrors.WheelRefused, $"The metadata of the wheel is not that by which it was chosen: {difference}");
            throw new PyToolException(InstallErrors.WheelRefused, $"Failed to install: {wheel.Artifact.FileName} ({InstalledUrl.Describe(wheel.Request, wheel.Artifact.FileName.Version)})", cause);
        }
    }

    private static string Label(RequestedDistribution distribution) => Builds.Sources.SourceLabel.Of(distribution.Name, distribution.Version, distribution.Source);

    private static PyToolException Mismatch(RequestedDistribution distribution, WheelArtifact artifact, PyToolException exception)
    {
        var message = exception.Message.Replace($"`{artifact.FileName}`", $"`{Label(distribution)}`", StringComparison.Ordinal);
        return new PyToolException(exception.Code, $"Failed to download `{Label(distribution)}`", new PyToolException(exception.Code, message)) { ExitCode = 1 };
    }

    private async Task<BuiltWheel> BuildAsync(RequestedDistribution distribution, SemaphoreSlim builds, CancellationToken cancellationToken)
    {
        if (options.Builder is null)
        {
            throw new PyToolException(InstallErrors.NoWheel, $"Distribution `{distribution}` can't be installed because it has no wheel and builds are not possible here");
        }

        await builds.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await options.Builder.BuildAsync(distribution, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            builds.Release();
        }
    }

    private PreparedWheel Judge(RequestedDistribution distribution, WheelArtifact artifact, IArtifactSource from, CachedWheel cached, string? cacheInfo, string? buildInfo, bool isNew)
    {
        try
        {
            if (artifact.FileName.Name != distribution.Name)
            {
                throw new WheelRefusedException($"The wheel `{artifact.FileName}` is of another package than `{distribution.Name}`");
            }

            return new PreparedWheel
            {
                Request = distribution,
                Artifact = artifact,
                Source = from,
                Wheel = cached,
                Layout = WheelLayout.Read(cached, new CachedContent(cached), rules),
                CacheInfoJson = cacheInfo,
                BuildInfoJson = buildInfo,
                IsNew = isNew,
            };
        }
        catch (WheelRefusedException exception)
        {
            throw new PyToolException(InstallErrors.WheelRefused, $"Failed to install: {artifact.FileName} ({InstalledUrl.Describe(distribution, artifact.FileName.Version)})", exception);
        }
    }
}
