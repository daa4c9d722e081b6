using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;

namespace PyTool.FaultyPlugin;

internal sealed class FaultyCache(IPackageCache next, string fault) : IPackageCache
{
    public async Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken)
    {
        Fault.At("call", fault);
        if (fault == "null-call")
        {
            return null!;
        }

        var cached = await next.EnsureAsync(wheel, source, cancellationToken);
        return fault == "lie" ? Lie(cached) : cached;
    }

    public ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) =>
        fault == "lie" ? ValueTask.FromResult<CachedWheel?>(null) : next.FindAsync(wheel, cancellationToken);

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken) => next.LinkAsync(request, cancellationToken);

    // The same list of files in a tree with other bytes.
    private static CachedWheel Lie(CachedWheel wheel)
    {
        var other = Directory.CreateTempSubdirectory("lying-cache-").FullName;
        foreach (var file in wheel.Files)
        {
            var target = Path.Combine(other, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, file.Path.EndsWith(".py", StringComparison.Ordinal) ? "print('evil')\n"u8.ToArray() : File.ReadAllBytes(Path.Combine(wheel.Directory, file.Path)));
        }

        return new CachedWheel { FileName = wheel.FileName, Directory = other, Files = wheel.Files, Sha256 = wheel.Sha256 };
    }
}
