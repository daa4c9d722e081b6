using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Projects.PyLock;

/// <summary>A package of a <c>pylock.toml</c>. At least one of the sources is there.</summary>
public sealed class PyLockPackage
{
    /// <summary>Normalised name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Version, or <see langword="null"/> when only a build tells it.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>When it is installed.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Pythons it can be used with, or <see langword="null"/>.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }

    /// <summary>URL of the index it comes from, or <see langword="null"/>.</summary>
    public string? Index { get; init; }

    /// <summary>The repository it comes from, or <see langword="null"/>.</summary>
    public PyLockVcs? Vcs { get; init; }

    /// <summary>The directory it comes from, or <see langword="null"/>.</summary>
    public PyLockDirectory? Directory { get; init; }

    /// <summary>The single file it comes from, or <see langword="null"/>.</summary>
    public PyLockArtifact? Archive { get; init; }

    /// <summary>The source distribution, or <see langword="null"/>.</summary>
    public PyLockArtifact? Sdist { get; init; }

    /// <summary>The wheels.</summary>
    public IReadOnlyList<PyLockArtifact> Wheels { get; init; } = [];
}
