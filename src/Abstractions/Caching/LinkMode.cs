namespace PyTool.Abstractions.Caching;

/// <summary>How files come from the cache into an environment.</summary>
public enum LinkMode
{
    /// <summary>Copy-on-write copy; falls back to <see cref="Hardlink"/>, then <see cref="Copy"/>.</summary>
    Clone,

    /// <summary>Hard link; falls back to <see cref="Copy"/>.</summary>
    Hardlink,

    /// <summary>Full copy.</summary>
    Copy,

    /// <summary>Symbolic link; falls back to <see cref="Copy"/>.</summary>
    Symlink,
}
