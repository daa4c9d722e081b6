using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PyTool.Plugins.Cache.Archives;

namespace PyTool.Plugins.Cache.Unpacking;

/// <summary>The bytes of an archive while they arrive: in memory when it is small, otherwise in a private file that is mapped. One writer, one reader.</summary>
internal sealed unsafe class ArchiveBuffer : IDisposable
{
    /// <summary>Up to this size an archive is held in memory; fifty may arrive at once.</summary>
    private const long MemoryLimit = 4 << 20;

    private readonly Lock gate = new();
    private readonly string spoolPath;
    private byte* memory;
    private FileStream? spool;
    private MemoryMappedFile? mapping;
    private MemoryMappedViewAccessor? accessor;
    private byte* mapped;
    private long available;
    private bool isComplete;
    private long wanted;
    private TaskCompletionSource<bool>? waiter;

    /// <param name="length">The length to expect; <see langword="null"/>: unknown, then nothing can be read before the end.</param>
    /// <param name="spoolPath">Where a large archive is put meanwhile.</param>
    public ArchiveBuffer(long? length, string spoolPath)
    {
        this.spoolPath = spoolPath;
        ExpectedLength = length ?? long.MaxValue;
        if (length is { } known && known <= MemoryLimit)
        {
            // A hint of 4 MiB costs nothing until the bytes are there.
            memory = (byte*)NativeMemory.Alloc((nuint)Math.Max(known, 1));
            return;
        }

        spool = new FileStream(spoolPath, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
        if (length is { } size)
        {
            spool.SetLength(size);
            Map(size);
        }
    }

    ~ArchiveBuffer() => Release();

    public long ExpectedLength { get; }

    /// <summary>Whether entries can be read before the end.</summary>
    public bool CanFollow => memory is not null || mapped is not null;

    /// <summary>What may be read now.</summary>
    public ArchiveView View => new(memory is not null ? memory : mapped, Volatile.Read(ref available));

    /// <summary>Takes the next bytes. The caller has checked that they stay below <see cref="ExpectedLength"/>.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var position = available;
        if (memory is not null)
        {
            bytes.CopyTo(new Span<byte>(memory + position, (int)(ExpectedLength - position)));
        }
        else
        {
            RandomAccess.Write(spool!.SafeFileHandle, bytes, position);
        }

        Volatile.Write(ref available, position + bytes.Length);
        Wake(isEnd: false);
    }

    /// <summary>Says that no more bytes come.</summary>
    public void Complete()
    {
        if (!CanFollow && available > 0)
        {
            Map(available);
        }

        Wake(isEnd: true);
    }

    /// <summary>Waits until the bytes before a position are there; <see langword="false"/>: they will never be.</summary>
    public ValueTask<bool> WaitAsync(long end, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (end <= available || isComplete || end < 0)
            {
                return ValueTask.FromResult(end >= 0 && end <= available);
            }

            wanted = end;
            waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ValueTask<bool>(waiter.Task.WaitAsync(cancellationToken));
        }
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Wake(bool isEnd)
    {
        lock (gate)
        {
            isComplete |= isEnd;
            if (waiter is not null && (isComplete || available >= wanted))
            {
                waiter.TrySetResult(available >= wanted);
                waiter = null;
            }
        }
    }

    private void Map(long length)
    {
        mapping = MemoryMappedFile.CreateFromFile(spool!, null, length, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        accessor = mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        SafeMemoryMappedViewHandle handle = accessor.SafeMemoryMappedViewHandle;
        handle.AcquirePointer(ref mapped);
    }

    private void Release()
    {
        NativeMemory.Free(memory);
        memory = null;
        if (mapped is not null)
        {
            accessor!.SafeMemoryMappedViewHandle.ReleasePointer();
            mapped = null;
        }

        accessor?.Dispose();
        mapping?.Dispose();
        if (spool is not null)
        {
            spool.Dispose();
            spool = null;
            File.Delete(spoolPath);
        }
    }
}
