using PyTool.Core.Locking.Document;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Exports;

/// <summary>A package of an export.</summary>
internal sealed class ExportPackage
{
    /// <summary>Its position in the lock.</summary>
    public required int Position { get; init; }

    /// <summary>The package.</summary>
    public required LockPackage Package { get; init; }

    /// <summary>When it is needed, simplified by the Pythons of the lock.</summary>
    public required Marker Marker { get; init; }

    /// <summary>Names of the packages that need it, sorted.</summary>
    public required IReadOnlyList<PackageName> Dependents { get; init; }
}
