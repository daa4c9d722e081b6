using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Wheels;

/// <summary>Reads files of a cached wheel and checks them again: they decide where files go, whoever keeps the cache.</summary>
internal sealed class CachedContent
{
    private const long LargestFile = 16 << 20;

    private readonly CachedWheel wheel;

    public CachedContent(CachedWheel wheel) => this.wheel = wheel;

    /// <summary>The files are sorted: the contract says so.</summary>
    public CachedFile? Find(string path)
    {
        int low = 0, high = wheel.Files.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(wheel.Files[middle].Path, path);
            if (order == 0)
            {
                return wheel.Files[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The bytes of a file; <see langword="null"/> when the wheel has none of that path.</summary>
    /// <exception cref="PyToolException">The cached file is not what was verified.</exception>
    public byte[]? Read(string path)
    {
        if (Find(path) is not { } file)
        {
            return null;
        }

        if (file.Size > LargestFile)
        {
            throw new WheelRefusedException($"`{path}` has more than {LargestFile} bytes");
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(wheel.Directory, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Damaged(path);
        }

        return bytes.Length == file.Size && (file.RecordHash is null || string.Equals(Hash(bytes), file.RecordHash, StringComparison.Ordinal)) ? bytes : throw Damaged(path);
    }

    /// <summary>The text of a file, UTF-8 with replacements; <see langword="null"/> when it is not there.</summary>
    public string? ReadText(string path) => Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>SHA-256 as RECORD writes it, without the name of the algorithm.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return Base64Url.EncodeToString(digest);
    }

    private PyToolException Damaged(string path) =>
        new(InstallErrors.CacheEntryDamaged, $"The cache entry of `{wheel.FileName}` is damaged: `{path}` is not what was verified") { Hint = "Run the command again, or `cache clean`" };
}
