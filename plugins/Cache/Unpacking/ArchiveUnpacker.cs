using PyTool.Plugins.Cache.Archives;
using PyTool.Plugins.Cache.Inflating;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Unpacking;

/// <summary>Unpacks an archive while it arrives, entry by entry from the headers; at the end every one is held against the directory, which has the last word.
/// A file on disk and a stream go the same way, so they get the same verdict.</summary>
internal sealed class ArchiveUnpacker : IDisposable
{
    private readonly Platform platform;
    private readonly ArchiveLimits limits;
    private readonly StagingTree tree;
    private readonly Inflater inflater = new();
    private readonly EntrySink sink = new();

    /// <summary>By offset of the header: what has been unpacked before the directory was seen.</summary>
    private readonly Dictionary<long, UnpackedFile> early = [];
    private readonly Dictionary<string, UnpackedFile> files = new(StringComparer.Ordinal);

    public ArchiveUnpacker(Platform platform, ArchiveLimits limits, string root)
    {
        (this.platform, this.limits) = (platform, limits);
        tree = new StagingTree(platform, root);
    }

    /// <summary>Unpacks what can be unpacked while bytes arrive. Stops silently at anything that only the directory can decide.</summary>
    public async Task FollowAsync(ArchiveBuffer buffer, CancellationToken cancellationToken)
    {
        var budget = new SizeBudget(limits, buffer.ExpectedLength);
        var position = 0L;
        while (await buffer.WaitAsync(position + ZipConstants.LocalLength, cancellationToken).ConfigureAwait(false) && buffer.View.UInt32(position) == ZipConstants.LocalSignature)
        {
            var headerEnd = position + ZipConstants.LocalLength + LocalHeader.VariableLength(buffer.View, position);
            if (!await buffer.WaitAsync(headerEnd, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            var header = LocalHeader.Read(buffer.View, position);
            var dataEnd = headerEnd + header.PackedSize;
            if (header.HasDescriptor || header.PackedSize > buffer.ExpectedLength || !await buffer.WaitAsync(dataEnd, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            if (!TryEarly(buffer.View, position, header, headerEnd, budget))
            {
                return;
            }

            position = dataEnd;
        }
    }

    /// <summary>Checks the whole archive and unpacks the rest. Returns the files, sorted by path, ordinal.</summary>
    public UnpackedFile[] Complete(ArchiveView view, CancellationToken cancellationToken)
    {
        var entries = CentralDirectory.Read(view, limits, platform.HasReservedNames);
        var budget = new SizeBudget(limits, view.Length);
        foreach (var entry in entries)
        {
            budget.Add(entry.Name, entry.Size);
        }

        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.IsDirectory)
            {
                tree.AddDirectory(entry.Name.AsSpan(0, entry.Name.Length - 1));
                ReadFolder(view, entry);
            }
            else
            {
                Add(entry, early.TryGetValue(entry.Offset, out var done) ? Adopt(entry, done) : Extract(view, entry));
            }
        }

        var sorted = files.Values.ToArray();
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return sorted;
    }

    public void Dispose()
    {
        inflater.Dispose();
        tree.Dispose();
        sink.Dispose();
    }

    private bool TryEarly(ArchiveView view, long position, LocalHeader header, long dataOffset, SizeBudget budget)
    {
        var name = EntryName.Read(view.Slice(position + ZipConstants.LocalLength, header.NameLength), header.Flags, limits, platform.HasReservedNames);
        budget.Add(name, header.Size);
        if (name.EndsWith('/') || tree.Has(name))
        {
            return name.EndsWith('/');
        }

        var entry = new ArchiveEntry
        {
            Name = name,
            Offset = position,
            DataOffset = dataOffset,
            PackedSize = header.PackedSize,
            Size = header.Size,
            Crc = header.Crc,
            IsDeflated = header.Method == ZipConstants.Deflated,
        };
        early.Add(position, Extract(view, entry));
        return true;
    }

    /// <summary>The directory agrees with the header (that has been checked); only the execute bit was not known before.</summary>
    private UnpackedFile Adopt(ArchiveEntry entry, UnpackedFile done)
    {
        if (!entry.IsExecutable || OperatingSystem.IsWindows())
        {
            return done;
        }

        var path = tree.FullPath(done.Path);
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | (Execute & ~(UnixFileMode)platform.Umask));
        return new UnpackedFile { Path = done.Path, Size = done.Size, Modified = done.Modified, IsExecutable = true, Digest = done.Digest };
    }

    private void Add(ArchiveEntry entry, UnpackedFile file)
    {
        if (!files.TryAdd(entry.Name, file))
        {
            var first = files[entry.Name];
            if (first.IsExecutable != file.IsExecutable || !first.Digest.AsSpan().SequenceEqual(file.Digest))
            {
                throw new ArchiveRefusedException($"`{entry.Name}` is there twice with different content");
            }
        }
    }

    private UnpackedFile Extract(ArchiveView view, ArchiveEntry entry)
    {
        // A second entry of the same name is only read: it must be the same as the first.
        using var target = tree.Has(entry.Name) ? null : tree.AddFile(entry.Name, entry.IsExecutable);
        Read(view, entry, target);
        return new UnpackedFile
        {
            Path = entry.Name,
            Size = entry.Size,
            Modified = target?.Finish().Modified ?? 0,
            IsExecutable = entry.IsExecutable,
            Digest = sink.Digest(),
        };
    }

    private void ReadFolder(ArchiveView view, ArchiveEntry entry) => Read(view, entry, null);

    private unsafe void Read(ArchiveView view, ArchiveEntry entry, NewFile? target)
    {
        sink.Reset();
        sink.Begin(target, entry.Size);
        var data = view.Range(entry.DataOffset, entry.PackedSize);
        try
        {
            if (entry.IsDeflated)
            {
                inflater.Run(data, entry.PackedSize, entry.Size, sink);
            }
            else
            {
                CopyStored(data, entry);
            }
        }
        catch (ArchiveRefusedException exception)
        {
            throw new ArchiveRefusedException($"`{entry.Name}`: {exception.Message}");
        }

        if (sink.Total != entry.Size || sink.Checksum != entry.Crc)
        {
            throw new ArchiveRefusedException($"`{entry.Name}` is not what its checksum says");
        }
    }

    private unsafe void CopyStored(byte* data, ArchiveEntry entry)
    {
        if (entry.PackedSize != entry.Size)
        {
            throw new ArchiveRefusedException("an entry that is not packed has two sizes");
        }

        const int Part = 1 << 20;
        for (long done = 0; done < entry.Size; done += Part)
        {
            sink.Write(new ReadOnlySpan<byte>(data + done, (int)Math.Min(Part, entry.Size - done)));
        }
    }
}
