namespace PyTool.Abstractions.Environments;

/// <summary>Where the parts of a wheel go. Absolute paths for an interpreter's own scheme, paths relative to the root for the scheme of its virtual environments.</summary>
public sealed class InstallScheme
{
    /// <summary>Pure-Python modules.</summary>
    public required string Purelib { get; init; }

    /// <summary>Modules for this platform.</summary>
    public required string Platlib { get; init; }

    /// <summary>Scripts.</summary>
    public required string Scripts { get; init; }

    /// <summary>Data files (the prefix).</summary>
    public required string Data { get; init; }

    /// <summary>C headers; the distribution's name is appended.</summary>
    public required string Headers { get; init; }
}
