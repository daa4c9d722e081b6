using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>Which kinds of files may be used (<c>--no-build</c>, <c>--no-binary</c> and their forms for single packages).</summary>
public sealed class BuildPolicy
{
    // Before Default, which uses it.
    private static readonly HashSet<PackageName> Nothing = [];

    /// <summary>Everything may be used.</summary>
    public static BuildPolicy Default { get; } = new();

    /// <summary>Source distributions may not be built.</summary>
    public bool NoBuild { get; init; }

    /// <summary>Packages whose source distributions may not be built.</summary>
    public IReadOnlySet<PackageName> NoBuildPackages { get; init; } = Nothing;

    /// <summary>Wheels may not be used.</summary>
    public bool NoBinary { get; init; }

    /// <summary>Packages whose wheels may not be used.</summary>
    public IReadOnlySet<PackageName> NoBinaryPackages { get; init; } = Nothing;

    internal bool ForbidsBuild(PackageName name) => NoBuildPackages.Contains(name) || (NoBuild && (NoBinary || !NoBinaryPackages.Contains(name)));

    internal bool ForbidsBinary(PackageName name) => NoBinaryPackages.Contains(name) || (NoBinary && (NoBuild || !NoBuildPackages.Contains(name)));
}
