using System.Buffers.Binary;
using System.Text;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Index.Simple;

/// <summary>Gathers the files of one project and writes them as a <see cref="StoredPage"/>.</summary>
internal sealed class StoredPageBuilder
{
    private readonly PackageName _name;
    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, int> _groupByText = new(StringComparer.Ordinal);
    private readonly Dictionary<PyVersion, int> _groupByVersion = [];
    private readonly List<PyVersion> _groups = [];
    private readonly Dictionary<string, int> _pool = new(StringComparer.Ordinal);
    private byte[] _block = [];
    private int _end;

    public StoredPageBuilder(PackageName name) => _name = name;

    /// <summary>A file name of another project that the page lists; <see langword="null"/>: none.</summary>
    public string? Foreign { get; private set; }

    public int Count => _rows.Count;

    /// <summary>Takes a file; what is no distribution of the project is left out.</summary>
    public void Add(ListedFile file)
    {
        var parsed = DistributionName.Parse(file.FileName!, _name);
        if (parsed.VersionText is null)
        {
            Foreign ??= parsed.IsForeign ? file.FileName : null;
            return;
        }

        if (!TryGroup(parsed.VersionText, out var group))
        {
            return;
        }

        if (_rows.Count == PageLimits.Files)
        {
            throw new PageFormatException("too many files");
        }

        _rows.Add(Row.Of(file, group, parsed.Flags));
    }

    /// <summary>Writes the block.</summary>
    public StoredPage Build()
    {
        var order = SortedGroups();
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        _rows.Sort((left, right) => Compare(left, right, rank));
        var tables = StoredPage.HeaderSize + (order.Length * StoredPage.VersionSize) + (_rows.Count * StoredPage.FileSize);
        _block = new byte[tables + (_rows.Count * 128)];
        _end = tables;
        Put(0, unchecked((int)StoredPage.Magic));
        Put(4, order.Length);
        Put(8, _rows.Count);
        WriteVersions(order);
        for (var i = 0; i < _rows.Count; i++)
        {
            WriteFile(StoredPage.HeaderSize + (order.Length * StoredPage.VersionSize) + (i * StoredPage.FileSize), _rows[i]);
        }

        return StoredPage.Open(_block.AsMemory(0, _end))!;
    }

    private bool TryGroup(string text, out int group)
    {
        if (_groupByText.TryGetValue(text, out group))
        {
            return group >= 0;
        }

        group = -1;
        if (PyVersion.TryParse(text, out var version) && !_groupByVersion.TryGetValue(version, out group))
        {
            group = _groups.Count;
            _groups.Add(version);
            _groupByVersion.Add(version, group);
        }

        _groupByText.Add(text, group);
        return group >= 0;
    }

    private int[] SortedGroups()
    {
        var versions = _groups.ToArray();
        var order = new int[versions.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(versions, order);
        return order;
    }

    private static int Compare(Row left, Row right, int[] rank)
    {
        var byVersion = rank[left.Group].CompareTo(rank[right.Group]);
        if (byVersion != 0)
        {
            return byVersion;
        }

        var byKind = (left.Flags & FileFlags.Wheel).CompareTo(right.Flags & FileFlags.Wheel);
        return byKind != 0 ? byKind : string.CompareOrdinal(left.FileName, right.FileName);
    }

    private void WriteVersions(int[] order)
    {
        var row = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var first = row;
            while (row < _rows.Count && _rows[row].Group == order[i])
            {
                row++;
            }

            var at = StoredPage.HeaderSize + (i * StoredPage.VersionSize);
            Put(at, Text(_groups[order[i]].ToString()));
            Put(at + 4, first);
            Put(at + 8, row - first);
        }
    }

    private void WriteFile(int at, Row row)
    {
        Put(at, Text(row.FileName));
        Put(at + 4, Pooled(row.Url));
        Put(at + 8, Bytes(row.Hashes));
        Put(at + 12, row.RequiresPython is null ? 0 : Pooled(row.RequiresPython));
        Put(at + 16, row.YankedReason is null ? 0 : Pooled(row.YankedReason));
        Put(at + 20, Bytes(row.MetadataHashes));
        Put(at + 24, (int)row.Flags);
        BinaryPrimitives.WriteInt64LittleEndian(_block.AsSpan(at + 32), row.Size);
        BinaryPrimitives.WriteInt64LittleEndian(_block.AsSpan(at + 40), row.UploadTime);
    }

    private void Put(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(_block.AsSpan(at), value);

    private int Pooled(string text)
    {
        if (!_pool.TryGetValue(text, out var reference))
        {
            reference = Text(text);
            _pool.Add(text, reference);
        }

        return reference;
    }

    private int Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var reference = Reserve(length);
        Encoding.UTF8.GetBytes(text, _block.AsSpan(reference + 4));
        return reference;
    }

    private int Bytes(byte[]? bytes)
    {
        if (bytes is null)
        {
            return 0;
        }

        var reference = Reserve(bytes.Length);
        bytes.CopyTo(_block.AsSpan(reference + 4));
        return reference;
    }

    private int Reserve(int length)
    {
        var reference = _end;
        _end = checked(_end + 4 + length);
        if (_end > _block.Length)
        {
            Array.Resize(ref _block, Math.Max(_end, checked(_block.Length * 2)));
        }

        Put(reference, length);
        return reference;
    }

    private readonly record struct Row(
        string FileName, string Url, byte[]? Hashes, string? RequiresPython, string? YankedReason, byte[]? MetadataHashes, long Size, long UploadTime, int Group, FileFlags Flags)
    {
        public static Row Of(ListedFile file, int group, FileFlags flags)
        {
            var name = file.FileName!;
            var url = file.Url!;
            flags |= (file.IsYanked ? FileFlags.Yanked : 0) | (file.HasMetadata ? FileFlags.HasMetadata : 0);
            if (url.EndsWith(name, StringComparison.Ordinal))
            {
                url = url[..^name.Length];
                flags |= FileFlags.UrlEndsWithName;
            }

            return new Row(name, url, Pack(file.Hashes), file.RequiresPython, file.YankedReason, Pack(file.MetadataHashes), file.Size, file.UploadTime, group, flags);
        }

        private static byte[]? Pack(List<FileHash> hashes)
        {
            if (hashes.Count == 0)
            {
                return null;
            }

            var length = 1;
            foreach (var hash in hashes)
            {
                length += 1 + hash.Digest.Length;
            }

            var packed = new byte[length];
            packed[0] = (byte)hashes.Count;
            var at = 1;
            foreach (var hash in hashes)
            {
                packed[at] = (byte)hash.Kind;
                hash.Digest.CopyTo(packed, at + 1);
                at += 1 + hash.Digest.Length;
            }

            return packed;
        }
    }
}
