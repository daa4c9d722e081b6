using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts;

/// <summary>The versions that indexes have of the packages of a proof.</summary>
internal sealed class KnownVersions(IReadOnlyDictionary<PackageName, IReadOnlyList<PyVersion>> versions, Func<PackageName, bool> allowsPrereleases)
{
    /// <summary>The versions, ascending; <see langword="null"/>: not known.</summary>
    public IReadOnlyList<PyVersion>? Of(DerivationPackage package) => package.Name is { } name ? versions.GetValueOrDefault(name) : null;

    public bool AllowsPrereleases(DerivationPackage package) => package.Name is { } name && allowsPrereleases(name);
}
