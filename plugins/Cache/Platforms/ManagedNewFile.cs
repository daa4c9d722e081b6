namespace PyTool.Plugins.Cache.Platforms;

internal sealed class ManagedNewFile : NewFile
{
    private readonly string path;
    private readonly FileStream stream;

    public ManagedNewFile(string path, bool executable)
    {
        this.path = path;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            options.UnixCreateMode = executable ? Plain | Execute : Plain;
        }

        stream = new FileStream(path, options);
    }

    public override void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    public override FileStamp Finish()
    {
        stream.Dispose();
        return ManagedFiles.Look(path) ?? throw new IOException($"`{path}` has vanished");
    }

    public override void Dispose() => stream.Dispose();
}
