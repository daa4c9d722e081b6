namespace PyTool.Plugins.Cache.Unpacking;

/// <summary>A file as it was written: what the manifest remembers of it.</summary>
internal sealed class UnpackedFile
{
    public required string Path { get; init; }

    public required long Size { get; init; }

    /// <summary>Nanoseconds since 1970. A file with another time is read again before it is trusted.</summary>
    public required long Modified { get; init; }

    public required bool IsExecutable { get; init; }

    /// <summary>SHA-256, 32 bytes.</summary>
    public required byte[] Digest { get; init; }
}
