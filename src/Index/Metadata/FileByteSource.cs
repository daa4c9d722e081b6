using Microsoft.Win32.SafeHandles;

namespace PyTool.Index.Metadata;

/// <summary>A local file.</summary>
internal sealed class FileByteSource : ByteSource
{
    private readonly SafeFileHandle _file;

    public FileByteSource(SafeFileHandle file)
    {
        _file = file;
        Length = RandomAccess.GetLength(file);
    }

    public FileByteSource(string path)
        : this(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
    {
    }

    public override long Length { get; }

    public override void Dispose() => _file.Dispose();

    protected override ValueTask<ReadOnlyMemory<byte>> ReadPartAsync(long offset, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        var filled = 0;
        while (filled < length)
        {
            var count = RandomAccess.Read(_file, bytes.AsSpan(filled), offset + filled);
            if (count == 0)
            {
                throw MetadataProblemException.Structure("the file is shorter than it was");
            }

            filled += count;
        }

        return new ValueTask<ReadOnlyMemory<byte>>(bytes);
    }
}
