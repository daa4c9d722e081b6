using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Reference;

/// <summary>One folder for each wheel, under a digest of everything that it is known by.</summary>
internal sealed class ReferenceCache(PluginContext context) : IPackageCache
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _root = Path.Combine(context.CacheDirectory, "reference");

    public async Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Open(wheel) is { } present)
            {
                return present;
            }

            var content = await FetchAsync(wheel.Artifact, source, cancellationToken);
            var staging = Directory.CreateDirectory(Path.Combine(_root, ".tmp-" + Path.GetRandomFileName())).FullName;
            try
            {
                Unpack(content, staging, wheel.Artifact.FileName);
                cancellationToken.ThrowIfCancellationRequested();
                Directory.Move(staging, Folder(wheel));
            }
            finally
            {
                if (Directory.Exists(staging))
                {
                    Directory.Delete(staging, recursive: true);
                }
            }

            return Open(wheel)!;
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) => ValueTask.FromResult(Open(wheel));

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        foreach (var item in request.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Directory.CreateDirectory(Path.GetDirectoryName(item.Target)!);
            var temporary = item.Target + ".tmp-" + Path.GetRandomFileName();
            File.Copy(Path.Combine(request.Wheel.Directory, item.File.Path), temporary);
            File.Move(temporary, item.Target, overwrite: true);
        }

        return Task.FromResult(new LinkReport { UsedMode = LinkMode.Copy });
    }

    private static async Task<byte[]> FetchAsync(Artifact artifact, IArtifactSource source, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using (var content = await source.OpenAsync(artifact, null, cancellationToken))
        {
            try
            {
                await content.Stream.CopyToAsync(buffer, cancellationToken);
            }
            catch (IOException exception)
            {
                throw new PyToolException("KIT3", $"The transfer of {artifact.FileName} failed", exception);
            }
        }

        var bytes = buffer.ToArray();
        if (artifact.Size is { } size && size != bytes.Length)
        {
            throw new PyToolException("KIT4", $"{artifact.FileName} has {bytes.Length} bytes, not {size}");
        }

        if (artifact.Hashes.FirstOrDefault(h => h.Algorithm == "sha256") is { } hash && Convert.ToHexStringLower(SHA256.HashData(bytes)) != hash.Digest)
        {
            throw new PyToolException("KIT4", $"{artifact.FileName} has another digest than announced");
        }

        return bytes;
    }

    private static void Unpack(byte[] content, string folder, string name)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
            {
                var target = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                {
                    throw new PyToolException("KIT5", $"{name} would write outside of its folder: {entry.FullName}");
                }

                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                entry.ExtractToFile(target);
            }
        }
        catch (InvalidDataException exception)
        {
            throw new PyToolException("KIT5", $"{name} is no archive", exception);
        }
    }

    private CachedWheel? Open(WheelArtifact wheel)
    {
        var folder = Folder(wheel);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => new CachedFile { Path = Path.GetRelativePath(folder, f).Replace('\\', '/'), Size = new FileInfo(f).Length }).OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        return new CachedWheel { FileName = wheel.FileName, Directory = folder, Files = files };
    }

    private string Folder(WheelArtifact wheel)
    {
        var key = string.Join('\n', [wheel.Source.ToString(), wheel.Artifact.FileName, wheel.BuildKey, .. wheel.Artifact.Hashes.Select(h => h.ToString())]);
        return Path.Combine(_root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
    }
}
