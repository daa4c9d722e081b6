using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Conflicts.Tree;

/// <summary>Sameness and order of what proofs speak of; the objects themselves are made anew for each mention.</summary>
internal sealed class PackageIdentity : IComparer<DerivationPackage>
{
    public static PackageIdentity Instance { get; } = new();

    public static bool Same(DerivationPackage left, DerivationPackage right) => Instance.Compare(left, right) == 0;

    public int Compare(DerivationPackage? left, DerivationPackage? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        var order = Rank(left).CompareTo(Rank(right));
        order = order != 0 ? order : string.CompareOrdinal(left.Name?.Value, right.Name?.Value);
        order = order != 0 ? order : string.CompareOrdinal(left.Extra?.Value, right.Extra?.Value);
        order = order != 0 ? order : string.CompareOrdinal(left.Group?.Value, right.Group?.Value);
        return order != 0 || ReferenceEquals(left.Marker, right.Marker) ? order : left.Marker.CompareTo(right.Marker);
    }

    private static int Rank(DerivationPackage package) => package.Kind switch
    {
        DerivationPackageKind.Root => 0,
        DerivationPackageKind.TargetPython or DerivationPackageKind.InstalledPython => 1,
        _ => 2,
    };
}
