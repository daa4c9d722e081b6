using PyTool.Standards.Names;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

/// <summary>The identity of a package while the rest of it is read.</summary>
internal sealed class PackageHead
{
    public required PackageName Name { get; init; }

    public required PyVersion? Version { get; init; }

    public required LockSource Source { get; init; }

    public required TomlTable Table { get; init; }

    public override string ToString() => Version is null ? $"{Name} @ {Source}" : $"{Name}=={Version} @ {Source}";
}
