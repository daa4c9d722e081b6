using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>How packages and the request are called.</summary>
internal sealed class Vocabulary(IReadOnlyCollection<PackageName> members)
{
    public bool IsSingleProject => members.Count == 1;

    public string Root => members.Count == 0 ? "your requirements" : IsSingleProject ? "your project's requirements" : "your workspace's requirements";

    public string RootRequires => members.Count == 0 ? "you require" : IsSingleProject ? "your project requires" : "your workspace requires";

    /// <summary>The name of a member of the workspace; <see langword="null"/>: it is none.</summary>
    public string? Member(DerivationPackage package) => package.Name is not { } name || !members.Contains(name) ? null
        : IsSingleProject && package is { Extra: null, Group: null } ? "your project"
        : Name(package);

    public string Needed(DerivationPackage package, VersionRange range) => Member(package) ?? RangeText.Of(Name(package), range, RangeKind.Needed);

    public string Subject(DerivationPackage package, VersionRange range) => Member(package) ?? RangeText.Of(Name(package), range, RangeKind.Subject);

    public bool IsPlural(DerivationPackage package, VersionRange range) => Member(package) is null && RangeText.IsPlural(range);

    public static string Name(DerivationPackage package)
    {
        if (package.Kind is DerivationPackageKind.TargetPython or DerivationPackageKind.InstalledPython)
        {
            return "Python";
        }

        var item = package.Extra is { } extra ? $"[{extra}]" : package.Group is { } group ? $":{group}" : "";
        return $"{package.Name}{item}{(package.Marker.IsTrue ? "" : "{" + package.Marker + "}")}";
    }
}
