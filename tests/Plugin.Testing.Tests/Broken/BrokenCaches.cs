using System.Collections.Concurrent;
using System.IO.Compression;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>Caches that break one promise each, by the case that must say so.</summary>
internal static class BrokenCaches
{
    public static IReadOnlyDictionary<string, IPluginFactory<IPackageCache>> All { get; } = new Dictionary<string, IPluginFactory<IPackageCache>>
    {
        ["verifies-the-digest"] = Make((_, next) => new BrokenCache(next) { Ensure = (wheel, source, token) => next.EnsureAsync(Unchecked(wheel, wheel.Artifact.Size), source, token) }),
        ["verifies-the-size"] = Make((_, next) => new BrokenCache(next) { Ensure = (wheel, source, token) => next.EnsureAsync(Unchecked(wheel, null), source, token) }),
        ["fetches-once"] = Make((_, next) => new BrokenCache(next) { Ensure = async (wheel, source, token) =>
        {
            await (await source.OpenAsync(wheel.Artifact, null, token)).DisposeAsync();
            return await next.EnsureAsync(wheel, source, token);
        } }),
        ["finds-what-it-has"] = Make((_, next) => new BrokenCache(next) { Find = _ => null }),
        ["survives-broken-transfers"] = Make((context, next) => new BrokenCache(next) { Find = wheel => new CachedWheel { FileName = wheel.FileName, Directory = context.CacheDirectory, Files = [] } }),
        ["links-what-is-asked-for"] = Make((_, next) => new BrokenCache(next) { Link = async (request, token) =>
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.GetDirectoryName(request.Items[0].Target)!).FullName, "not-in-record.py"), "");
            return await next.LinkAsync(request, token);
        } }),
        ["links-twice"] = Make((_, next) => new BrokenCache(next) { Link = (request, token) => next.LinkAsync(new LinkRequest { Wheel = request.Wheel, Items = [.. request.Items.Skip(1)] }, token) }),
        ["copies-what-will-be-changed"] = Make((_, next) => new BrokenCache(next) { Link = (request, _) => Task.FromResult(Symlink(request)) }),
        ["replaces-what-is-there"] = Make((_, next) => new BrokenCache(next) { Link = (request, token) => next.LinkAsync(new LinkRequest { Wheel = request.Wheel, Items = [.. request.Items.Where(i => !File.Exists(i.Target))] }, token) }),
        ["keeps-sources-apart"] = Make((_, next) => ByName(next)),
        ["refuses-to-leave-its-folder"] = Make((context, next) => new BrokenCache(next) { Ensure = async (wheel, source, token) =>
        {
            await UnpackAnywhereAsync(context, wheel, source, token);
            return await next.EnsureAsync(wheel, source, token);
        } }),
        ["unpacks-a-wheel"] = Make((_, next) => new BrokenCache(next) { Ensure = async (wheel, source, token) => Reversed(await next.EnsureAsync(wheel, source, token)) }),
        ["stops-in-the-middle"] = Make((_, next) => new BrokenCache(next) { Ensure = (wheel, source, _) => next.EnsureAsync(wheel, source, CancellationToken.None) }),
        ["writes-in-its-own-directories"] = Make((context, next) => new BrokenCache(next) { Ensure = (wheel, source, token) =>
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(context.CacheDirectory)!, "index.db"), wheel.Artifact.FileName);
            return next.EnsureAsync(wheel, source, token);
        } }),
    };

    private static Wrapper<IPackageCache> Make(Func<PluginContext, IPackageCache, IPackageCache> make) => new(make);

    private static WheelArtifact Unchecked(WheelArtifact wheel, long? size) => new()
    {
        FileName = wheel.FileName, Source = wheel.Source, Artifact = new Artifact { FileName = wheel.Artifact.FileName, Url = wheel.Artifact.Url, Size = size, Hashes = size is null ? wheel.Artifact.Hashes : [] },
    };

    private static CachedWheel Reversed(CachedWheel wheel) => new() { FileName = wheel.FileName, Directory = wheel.Directory, Files = [.. wheel.Files.Reverse()] };

    private static LinkReport Symlink(LinkRequest request)
    {
        foreach (var item in request.Items)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(item.Target)!);
            File.CreateSymbolicLink(item.Target, Path.Combine(request.Wheel.Directory, item.File.Path));
        }

        return new LinkReport { UsedMode = LinkMode.Symlink };
    }

    private static BrokenCache ByName(IPackageCache next)
    {
        return new BrokenCache(next) { Ensure = async (wheel, source, token) => Known.GetOrAdd(Path.GetTempPath() + wheel.Artifact.FileName, await next.EnsureAsync(wheel, source, token)) };
    }

    private static readonly ConcurrentDictionary<string, CachedWheel> Known = new(StringComparer.Ordinal);

    private static async Task UnpackAnywhereAsync(PluginContext context, WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken)
    {
        await using var content = await source.OpenAsync(wheel.Artifact, null, cancellationToken);
        await using var archive = new ZipArchive(content.Stream, ZipArchiveMode.Read);
        var folder = Path.Combine(context.CacheDirectory, "naive", "tree");
        foreach (var entry in archive.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: true, cancellationToken);
        }
    }
}
