using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking.Document;

/// <summary>A <c>uv.lock</c> as a value. Markers are as written: simplified by <see cref="RequiresPython"/>.</summary>
public sealed class LockDocument
{
    /// <summary>The revision that is written.</summary>
    public const int CurrentRevision = 5;

    /// <summary>Revision of the format; 0 when the file has none.</summary>
    public int Revision { get; init; } = CurrentRevision;

    /// <summary>Pythons of all members, as written.</summary>
    public required VersionSpecifiers RequiresPythonSpecifiers { get; init; }

    /// <summary>Pythons of all members.</summary>
    public required RequiresPython RequiresPython { get; init; }

    /// <summary>Where the forks hold, in the order in which they were solved.</summary>
    public IReadOnlyList<Marker> ResolutionMarkers { get; init; } = [];

    /// <summary><c>tool.uv.environments</c>.</summary>
    public IReadOnlyList<Marker> SupportedMarkers { get; init; } = [];

    /// <summary><c>tool.uv.required-environments</c>.</summary>
    public IReadOnlyList<Marker> RequiredMarkers { get; init; } = [];

    /// <summary>Declared conflicts, items sorted.</summary>
    public IReadOnlyList<IReadOnlyList<ConflictItem>> Conflicts { get; init; } = [];

    /// <summary>Settings that change the result.</summary>
    public LockOptions Options { get; init; } = LockOptions.Default;

    /// <summary>What was locked.</summary>
    public LockManifest Manifest { get; init; } = LockManifest.Empty;

    /// <summary>The packages, sorted.</summary>
    public required IReadOnlyList<LockPackage> Packages { get; init; }

    /// <summary>Whether a package is a project of the workspace, not something it depends on.</summary>
    public bool IsMember(LockPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return package.Source.IsTree && (Manifest.Members.Count > 0 ? Manifest.Members.Contains(package.Name) : package.Source.Location == ".");
    }
}
