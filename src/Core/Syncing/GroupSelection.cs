using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Which dependency groups are wanted.</summary>
public sealed class GroupSelection
{
    private static readonly GroupName Development = GroupName.Parse("dev");

    /// <summary>Named groups (<c>--group</c>).</summary>
    public IReadOnlyList<GroupName> Groups { get; init; } = [];

    /// <summary>Groups that are left out (<c>--no-group</c>); this always wins.</summary>
    public IReadOnlyList<GroupName> Without { get; init; } = [];

    /// <summary>Nothing but these groups (<c>--only-group</c>).</summary>
    public IReadOnlyList<GroupName> Only { get; init; } = [];

    /// <summary>All groups (<c>--all-groups</c>).</summary>
    public bool All { get; init; }

    /// <summary>Leave out the default groups (<c>--no-default-groups</c>).</summary>
    public bool NoDefaults { get; init; }

    /// <summary>The group <c>dev</c> too (<c>--dev</c>).</summary>
    public bool Dev { get; init; }

    /// <summary>Not the group <c>dev</c> (<c>--no-dev</c>).</summary>
    public bool NoDev { get; init; }

    /// <summary>Nothing but the group <c>dev</c> (<c>--only-dev</c>).</summary>
    public bool OnlyDev { get; init; }

    /// <summary>Whether the roots themselves are wanted, or their groups alone.</summary>
    public bool IncludesProject => Only.Count == 0 && !OnlyDev;

    /// <summary>The groups that were named and must therefore exist, in the order of the options.</summary>
    public IEnumerable<GroupName> Named => Groups.Concat(Only).Concat(Without);

    /// <summary>Whether a group is wanted.</summary>
    /// <param name="group">The group.</param>
    /// <param name="defaults">The default groups of the project that it belongs to; <see langword="null"/>: those do not count.</param>
    public bool Includes(GroupName group, DefaultGroups? defaults)
    {
        if (Without.Contains(group) || (NoDev && group == Development))
        {
            return false;
        }

        return IsNamed(group) || (IncludesProject && !NoDefaults && IsDefault(group, defaults));
    }

    /// <summary>Whether a group was asked for and does not just come by default.</summary>
    public bool IsNamed(GroupName group) => IncludesProject
        ? All || Groups.Contains(group) || (Dev && group == Development)
        : Only.Contains(group) || (OnlyDev && group == Development);

    private static bool IsDefault(GroupName group, DefaultGroups? defaults) => defaults is not null && (defaults.IsAll || defaults.Groups.Contains(group));
}
