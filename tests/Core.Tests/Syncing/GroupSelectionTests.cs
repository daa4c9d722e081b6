using PyTool.Core.Syncing;
using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Core.Tests.Syncing;

public sealed class GroupSelectionTests
{
    private static readonly GroupName Dev = GroupName.Parse("dev");
    private static readonly GroupName Docs = GroupName.Parse("docs");

    [Fact]
    public void Includes_NothingSaid_TakesDefaults()
    {
        var groups = new GroupSelection();

        Assert.True(groups.Includes(Dev, DefaultGroups.Development));
        Assert.False(groups.Includes(Docs, DefaultGroups.Development));
    }

    [Fact]
    public void Includes_OnlyGroup_LeavesDefaultsAndProjectOut()
    {
        var groups = new GroupSelection { Only = [Docs] };

        Assert.True(groups.Includes(Docs, DefaultGroups.Development));
        Assert.False(groups.Includes(Dev, DefaultGroups.Development));
        Assert.False(groups.IncludesProject);
    }

    [Fact]
    public void Includes_GroupTakenAndLeftOut_IsLeftOut()
    {
        var groups = new GroupSelection { All = true, Without = [Docs] };

        Assert.False(groups.Includes(Docs, null));
        Assert.True(groups.Includes(Dev, null));
    }

    [Fact]
    public void Includes_NoDev_LeavesDevelopmentOut() => Assert.False(new GroupSelection { NoDev = true }.Includes(Dev, DefaultGroups.Development));
}
