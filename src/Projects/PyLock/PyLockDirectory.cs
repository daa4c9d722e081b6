namespace PyTool.Projects.PyLock;

/// <summary>A directory in a <c>pylock.toml</c>.</summary>
public sealed class PyLockDirectory
{
    /// <summary>The path, relative to the file, or absolute.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it is installed as an editable; <see langword="null"/>: not stated.</summary>
    public bool? Editable { get; init; }

    /// <summary>Directory of the project in it, or <see langword="null"/>.</summary>
    public string? Subdirectory { get; init; }
}
