namespace PyTool.Plugins.Cache.Platforms;

/// <summary>A file being written. Disposing it without <see cref="Finish"/> leaves it as it is: the staging directory is thrown away as a whole.</summary>
internal abstract class NewFile : IDisposable
{
    /// <exception cref="IOException">The bytes cannot be written; the message names the file.</exception>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Closes the file and tells how it lies on the disk.</summary>
    public abstract FileStamp Finish();

    public abstract void Dispose();
}
