using PyTool.Abstractions.Caching;

namespace PyTool.Core.Installation.Wheels;

/// <summary>A file of a wheel and where it goes.</summary>
internal sealed class PlacedFile
{
    public required CachedFile File { get; init; }

    public required WheelScheme Scheme { get; init; }

    /// <summary>Path within the scheme's directory, with <c>/</c>.</summary>
    public required string Path { get; init; }
}
