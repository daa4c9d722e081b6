namespace PyTool.Core.Pythons;

/// <summary>Which Pythons are to be listed.</summary>
public sealed class PythonListRequest
{
    /// <summary>The request; <see langword="null"/>: all.</summary>
    public string? Request { get; init; }

    /// <summary>List what is installed.</summary>
    public bool Installed { get; init; } = true;

    /// <summary>List what can be downloaded.</summary>
    public bool Downloads { get; init; } = true;

    /// <summary>All patch releases, not the newest alone.</summary>
    public bool AllVersions { get; init; }

    /// <summary>Downloads for other operating systems too.</summary>
    public bool AllPlatforms { get; init; }

    /// <summary>Downloads for other architectures too.</summary>
    public bool AllArchitectures { get; init; }
}
