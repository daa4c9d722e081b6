using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Installation.Execution;

/// <summary>One line of the summary.</summary>
public sealed class InstallChange : IComparable<InstallChange>
{
    /// <summary>What happened.</summary>
    public required InstallChangeKind Kind { get; init; }

    /// <summary>The distribution.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Whether the version is only expected: a build will tell. Default: it is certain.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Its URL, shown as <c>(from URL)</c>; <see langword="null"/> for an index.</summary>
    public string? Url { get; init; }

    /// <summary>By name, kind and version, as the summary is sorted.</summary>
    public int CompareTo(InstallChange? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Name.CompareTo(other.Name);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        return order != 0 ? order : Version.CompareTo(other.Version);
    }

    /// <summary>The line without its leading space, for example <c>+ idna==3.7</c>.</summary>
    public override string ToString()
    {
        var sign = Kind switch { InstallChangeKind.Removed => '-', InstallChangeKind.Added => '+', _ => '~' };
        return Url is null ? $"{sign} {Name}=={Version}" : $"{sign} {Name}=={Version} (from {Url})";
    }
}
