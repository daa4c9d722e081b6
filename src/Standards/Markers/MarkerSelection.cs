using PyTool.Standards.Names;

namespace PyTool.Standards.Markers;

/// <summary>Which extras and groups are active while a marker is evaluated. The default is none.</summary>
public sealed class MarkerSelection
{
    /// <summary>Nothing is active.</summary>
    public static MarkerSelection None { get; } = new();

    /// <summary>The names for which <c>extra == 'name'</c> holds. A lock with conflicts writes its items as such names.</summary>
    public IReadOnlySet<ExtraName> Extras { get; init; } = new HashSet<ExtraName>();

    /// <summary>The members of <c>extras</c> (PEP 751). A text that is no name is never a member.</summary>
    public IReadOnlySet<ExtraName> ListedExtras { get; init; } = new HashSet<ExtraName>();

    /// <summary>The members of <c>dependency_groups</c> (PEP 751).</summary>
    public IReadOnlySet<GroupName> ListedGroups { get; init; } = new HashSet<GroupName>();
}
