using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Resolving;
using PyTool.Core.Tests.Explanations;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Resolving;

public class ResolutionWarningsTests
{
    [Fact]
    public async Task Of_ExtraThatIsNotProvided_IsTold()
    {
        var graph = new TestGraph();
        graph.Link(-1, graph.Add("a", "1")).Link(0, graph.Add("a", "1", "x"));

        var warnings = await ResolutionWarnings.OfAsync(Request(ResolutionMode.Highest), [graph.Fork], graph, CancellationToken.None);

        Assert.Equal("The package `a @ Directory:/a` does not have an extra named `x`", Assert.Single(warnings));
    }

    [Fact]
    public async Task Of_LowestVersions_TellsWhatNobodyBounds()
    {
        var graph = new TestGraph();
        var app = graph.Add("app", "1", null, "a", "b");
        graph.Link(-1, app).Link(app, graph.Add("a", "1", null, "b>=1", "c<3")).Link(app, graph.Add("b", "1")).Link(1, graph.Add("c", "1"));

        var warnings = await ResolutionWarnings.OfAsync(Request(ResolutionMode.Lowest), [graph.Fork], graph, CancellationToken.None);

        Assert.Equal(["a", "c"], warnings.Select(static w => w.Split('`')[1]));
        Assert.All(warnings, static w => Assert.StartsWith("The transitive dependency", w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_LowestDirect_TellsRequirementsWithoutLowerBoundByMemberExtraAndName()
    {
        var graph = new TestGraph();
        graph.Add("app", "1", null, "z ; extra == 'x'", "c!=2", "b<3", "a>=1", "d ; python_version < '3'");
        var member = new PackageRequirement { Name = PackageName.Parse("app"), Extras = [ExtraName.Parse("x")], Source = graph.Fork.Nodes[0].Source };

        var warnings = await ResolutionWarnings.BeforeAsync(Request(ResolutionMode.LowestDirect, member), graph, CancellationToken.None);

        Assert.Equal(["b", "c", "z"], warnings.Select(static w => w.Split('`')[1]));
    }

    private static ResolveRequest Request(ResolutionMode mode, params PackageRequirement[] requirements) => new()
    {
        Requirements = requirements, RequiresPython = RequiresPython.Parse(">=3.9"), InterpreterVersion = PyVersion.Parse("3.12"), Mode = mode,
    };
}
