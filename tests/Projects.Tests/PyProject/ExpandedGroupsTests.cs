using System.Text;
using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Projects.Tests.PyProject;

public class ExpandedGroupsTests
{
    private const string Head = "[project]\nname = \"demo\"\nversion = \"0.1.0\"\n[dependency-groups]\n";

    [Fact]
    public void Of_Include_StandsInItsPlace()
    {
        var groups = Expand("b = [\"y>1\"]\na = [\"x\", {include-group=\"B\"}, \"z\"]\n");

        Assert.Equal(["a", "b"], groups.Groups.Select(g => g.Name.Value));
        Assert.True(groups.TryGet(GroupName.Parse("a"), out var a));
        Assert.Equal(["x", "y>1", "z"], a.Requirements.Select(r => r.Requirement.ToString()));
    }

    [Fact]
    public void Of_LegacyDependencies_FollowTheGroupDev()
    {
        var groups = Expand("dev = [\"x\"]\n[tool.uv]\ndev-dependencies = [\"y\"]\n");

        Assert.Equal(["x", "y"], Assert.Single(groups.Groups).Requirements.Select(r => r.Requirement.ToString()));
    }

    [Fact]
    public void Of_PythonsOfIncludes_AreIntersected()
    {
        var groups = Expand("a=[{include-group=\"b\"}]\nb=[\"x\"]\n[tool.uv.dependency-groups]\na={requires-python=\">=3.13\"}\nb={requires-python=\"<3.14\"}\n");

        Assert.Equal([">=3.13,<3.14", "<3.14"], groups.Groups.Select(g => g.RequiresPython!.ToString()));
        Assert.Equal(2, groups.Groups[0].Requirements[0].Pythons.Count);
    }

    [Theory]
    [InlineData("a = [{include-group=\"b\"}]", "Failed to find group `b` included by `a`")]
    [InlineData("a = [{include-group=\"b\"}]\nb=[{include-group=\"a\"}]", "Detected a cycle in `dependency-groups`: `a` -> `b` -> `a`")]
    [InlineData("a = [{include-group=\"a\"}]", "Detected a cycle in `dependency-groups`: `a` -> `a`")]
    [InlineData("a = [{include-group=\"b\", x=\"1\"}]\nb=[]", "Group `a` contains an unknown dependency object specifier: {\"include-group\": \"b\", \"x\": \"1\"}")]
    [InlineData("a = [\"x=>1\"]", "Failed to parse entry in group `a`: `x=>1`")]
    [InlineData("b=[]\n[tool.uv.dependency-groups]\na = {requires-python=\">=3.9\"}", "Failed to find group `a` specified in `[tool.uv.dependency-groups]`")]
    public void Of_Malformed_Fails(string body, string cause)
    {
        var error = Assert.Throws<ProjectException>(() => Expand(body));

        Assert.Equal("Project `demo` has malformed dependency groups", error.Message);
        Assert.Equal(cause, error.Causes.First());
    }

    [Fact]
    public void Of_IncludesThatDouble_EndInAnError()
    {
        var text = new StringBuilder("g0 = [\"x\", \"y\"]\n");
        for (var i = 1; i < 40; i++)
        {
            text.Append($"g{i} = [{{include-group=\"g{i - 1}\"}}, {{include-group=\"g{i - 1}\"}}]\n");
        }

        var error = Assert.Throws<ProjectException>(() => Expand(text.ToString()));

        Assert.Contains("more than 65536 requirements", error.Causes.First(), StringComparison.Ordinal);
    }

    private static ExpandedGroups Expand(string body)
        => ExpandedGroups.Of(PyProjectFile.Parse("/work/pyproject.toml", Encoding.UTF8.GetBytes(Head + body), "/work"));
}
