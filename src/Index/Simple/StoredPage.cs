using System.Buffers.Binary;
using System.Text;
using PyTool.Abstractions.Artifacts;

namespace PyTool.Index.Simple;

/// <summary>
/// The files of one project on one index in one block of bytes, grouped by version and sorted, as it lies in the cache: nothing is parsed to use it,
/// objects are made for what is looked at. Written by <see cref="StoredPageBuilder"/>.
/// </summary>
/// <remarks>
/// Layout, little-endian: magic, number of versions, number of files, 0; versions (text, first file, number of files); files (name, URL, hashes,
/// requires-python, reason for yanking, metadata hashes, flags, 0, size, upload time); texts, each after its length. References are offsets into the block.
/// </remarks>
internal sealed class StoredPage
{
    public const long NoTime = long.MinValue;

    internal const uint Magic = 0x31475050;
    internal const int HeaderSize = 16;
    internal const int VersionSize = 12;
    internal const int FileSize = 48;

    private readonly ReadOnlyMemory<byte> _block;

    private StoredPage(ReadOnlyMemory<byte> block, int versions, int files)
    {
        _block = block;
        VersionCount = versions;
        FileCount = files;
    }

    public int VersionCount { get; }

    public int FileCount { get; }

    public ReadOnlyMemory<byte> Block => _block;

    /// <summary>Opens a block; <see langword="null"/> when it is none. The caller has checked that it is whole.</summary>
    public static StoredPage? Open(ReadOnlyMemory<byte> block)
    {
        var span = block.Span;
        if (span.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
        {
            return null;
        }

        var versions = BinaryPrimitives.ReadInt32LittleEndian(span[4..]);
        var files = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        return versions < 0 || files < 0 || HeaderSize + ((long)versions * VersionSize) + ((long)files * FileSize) > span.Length
            ? null
            : new StoredPage(block, versions, files);
    }

    public string VersionText(int version) => Text(Version(version, 0))!;

    public int FirstFile(int version) => Version(version, 4);

    public int FilesOf(int version) => Version(version, 8);

    public string FileName(int file) => Text(File(file, 0))!;

    public string Url(int file)
    {
        var url = Text(File(file, 4))!;
        return Flags(file).HasFlag(FileFlags.UrlEndsWithName) ? url + FileName(file) : url;
    }

    public IReadOnlyList<ArtifactHash> Hashes(int file) => ReadHashes(File(file, 8));

    public string? RequiresPython(int file) => Text(File(file, 12));

    /// <summary>Offset of the text of requires-python: equal texts have one offset.</summary>
    public int RequiresPythonKey(int file) => File(file, 12);

    public string? YankedReason(int file) => Text(File(file, 16));

    public IReadOnlyList<ArtifactHash> MetadataHashes(int file) => ReadHashes(File(file, 20));

    public FileFlags Flags(int file) => (FileFlags)File(file, 24);

    public long Size(int file) => Long(file, 32);

    public long UploadTime(int file) => Long(file, 40);

    /// <summary>The file of that name; -1: there is none.</summary>
    public int Find(string fileName)
    {
        Span<byte> wanted = stackalloc byte[PageLimits.FileName];
        if (!Encoding.UTF8.TryGetBytes(fileName, wanted, out var length))
        {
            return -1;
        }

        for (var file = 0; file < FileCount; file++)
        {
            if (Bytes(File(file, 0)).SequenceEqual(wanted[..length]))
            {
                return file;
            }
        }

        return -1;
    }

    private int Version(int version, int field)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)version, (uint)VersionCount, nameof(version));
        return BinaryPrimitives.ReadInt32LittleEndian(_block.Span[(HeaderSize + (version * VersionSize) + field)..]);
    }

    private int FileOffset(int file)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)file, (uint)FileCount, nameof(file));
        return HeaderSize + (VersionCount * VersionSize) + (file * FileSize);
    }

    private int File(int file, int field) => BinaryPrimitives.ReadInt32LittleEndian(_block.Span[(FileOffset(file) + field)..]);

    private long Long(int file, int field) => BinaryPrimitives.ReadInt64LittleEndian(_block.Span[(FileOffset(file) + field)..]);

    private ReadOnlySpan<byte> Bytes(int reference)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_block.Span[reference..]);
        return _block.Span.Slice(reference + 4, length);
    }

    private string? Text(int reference) => reference == 0 ? null : Encoding.UTF8.GetString(Bytes(reference));

    private ArtifactHash[] ReadHashes(int reference)
    {
        if (reference == 0)
        {
            return [];
        }

        var bytes = Bytes(reference);
        var hashes = new ArtifactHash[bytes[0]];
        bytes = bytes[1..];
        for (var i = 0; i < hashes.Length; i++)
        {
            var kind = (HashKind)bytes[0];
            var length = HashKinds.Length(kind);
            hashes[i] = new ArtifactHash { Algorithm = HashKinds.Name(kind), Digest = Convert.ToHexStringLower(bytes.Slice(1, length)) };
            bytes = bytes[(1 + length)..];
        }

        return hashes;
    }
}
