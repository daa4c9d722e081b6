using System.Security.Cryptography;
using PyTool.Plugins.Cache.Inflating;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Unpacking;

/// <summary>Takes the bytes of one entry: checksum, digest and file in one pass. Most entries come in one piece and need no running digest.</summary>
internal sealed class EntrySink : IInflateSink, IDisposable
{
    private readonly IncrementalHash running = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] digest = new byte[32];
    private NewFile? file;
    private long expected;
    private bool isWhole;
    private bool isRunning;

    public uint Checksum { get; private set; }

    public long Total { get; private set; }

    /// <summary>Starts with an entry; without a file the bytes are only looked at.</summary>
    public void Begin(NewFile? target, long size) => (file, expected, isWhole, Checksum, Total) = (target, size, false, 0, 0);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Checksum = Inflating.Checksum.Update(Checksum, bytes);
        isWhole = Total == 0 && bytes.Length == expected;
        if (isWhole)
        {
            SHA256.HashData(bytes, digest);
        }
        else
        {
            running.AppendData(bytes);
            isRunning = true;
        }

        Total += bytes.Length;
        file?.Write(bytes);
    }

    public byte[] Digest()
    {
        if (isWhole)
        {
            return digest.AsSpan().ToArray();
        }

        isRunning = false;
        return running.GetHashAndReset();
    }

    /// <summary>Forgets a half-read entry.</summary>
    public void Reset()
    {
        if (isRunning)
        {
            running.TryGetHashAndReset(digest, out _);
            isRunning = false;
        }
    }

    public void Dispose() => running.Dispose();
}
