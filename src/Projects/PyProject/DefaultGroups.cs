using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>Value of <c>tool.uv.default-groups</c>.</summary>
public sealed class DefaultGroups
{
    /// <summary>Whether all groups are default ones.</summary>
    public bool IsAll { get; private init; }

    /// <summary>The groups, in the order of the file, unless <see cref="IsAll"/>.</summary>
    public IReadOnlyList<GroupName> Groups { get; private init; } = [];

    /// <summary>What counts when nothing is said: the group <c>dev</c>, if there is one.</summary>
    public static DefaultGroups Development { get; } = new() { Groups = [GroupName.Parse("dev")] };

    internal static DefaultGroups Read(TomlValue value) => value.Kind switch
    {
        TomlKind.String => value.AsString() == "all"
            ? new DefaultGroups { IsAll = true }
            : throw value.Wrong("default-groups must be \"all\" or a [\"list\", \"of\", \"groups\"]"),
        TomlKind.Array => new DefaultGroups { Groups = DependencyReader.ReadList(value, static v => v.ReadGroupName()) },
        _ => throw value.WrongKind("the string \"all\" or a list of strings"),
    };
}
