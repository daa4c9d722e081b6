using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Places;

/// <summary>Names a file for one call: by a whole path, or by its name in an open folder, which spares the kernel the walk along the path. UTF-8, ended by a zero byte.</summary>
internal readonly ref struct FilePlace
{
    /// <summary>No folder: the name is a whole path. The kernel's number for the current directory.</summary>
    public const int NoFolder = -100;

    private FilePlace(int folder, ReadOnlySpan<byte> name)
    {
        Folder = folder;
        Name = name;
    }

    /// <summary>An open folder, or <see cref="NoFolder"/>.</summary>
    public int Folder { get; }

    public ReadOnlySpan<byte> Name { get; }

    public static implicit operator FilePlace(ReadOnlySpan<byte> path) => new(NoFolder, path);

    public static implicit operator FilePlace(byte[] path) => new(NoFolder, path);

    /// <summary>A name in a folder of <see cref="Platform.OpenFolder"/>.</summary>
    public static FilePlace In(int folder, ReadOnlySpan<byte> name) => new(folder, name);
}
