using PyTool.Abstractions.Resolution;
using PyTool.Core.Explanations;
using PyTool.Standards.Names;

namespace PyTool.Core.Tests.Explanations;

public class ChainFinderTests
{
    private const int Root = -1;

    [Fact]
    public async Task Find_TwoDependents_TellsShortestWayToEach()
    {
        var graph = new TestGraph();
        var app = graph.Add("app", "1", null, "a>=1", "b");
        var a = graph.Add("a", "1.5", null, "c<3");
        var b = graph.Add("b", "2", null, "a", "c>=2");
        var c = graph.Add("c", "2");
        graph.Link(Root, app).Link(app, a).Link(app, b).Link(b, a).Link(a, c).Link(b, c);

        var chains = await FindAsync(graph, "c");

        Assert.Equal(["app 1 | a 1.5 a>=1 | c 2 c<3", "app 1 | b 2 b | c 2 c>=2"], chains);
    }

    [Fact]
    public async Task Find_ThroughExtra_IsOneStationWithTheWordsOfTheExtra()
    {
        var graph = new TestGraph();
        var app = graph.Add("app", "1", null, "c>=1", "c>=2 ; extra == 'x'");
        var extra = graph.Add("app", "1", "x", "c>=1", "c>=2 ; extra == 'x'");
        var c = graph.Add("c", "2");
        graph.Link(Root, app).Link(app, extra).Link(extra, c);

        var chains = await FindAsync(graph, "c");

        Assert.Equal(["app[x] 1 | c 2 c>=2 ; extra == 'x'"], chains);
    }

    [Fact]
    public async Task Find_Override_IsTold()
    {
        var graph = new TestGraph();
        var app = graph.Add("app", "1", null, "c<2");
        var c = graph.Add("c", "3");
        graph.Link(Root, app).Link(app, c);

        var chains = await FindAsync(graph, "c", new RequirementOverride { Requirement = TestGraph.Requirement("c>=3") });

        Assert.Equal(["app 1 | c 3 c>=3 (override)"], chains);
    }

    [Fact]
    public async Task Find_Cycle_Ends()
    {
        var graph = new TestGraph();
        var app = graph.Add("app", "1", null, "a");
        var a = graph.Add("a", "1", null, "b");
        var b = graph.Add("b", "1", null, "a");
        graph.Link(Root, app).Link(app, a).Link(a, b).Link(b, a);

        var chains = await FindAsync(graph, "a");

        Assert.Equal(["app 1 | a 1 a", "app 1 | a 1 a | b 1 b | a 1 a"], chains);
    }

    private static async Task<string[]> FindAsync(TestGraph graph, string name, params RequirementOverride[] overrides)
    {
        var texts = new RequirementTexts(TestGraph.Request(overrides), graph);
        var chains = await new ChainFinder(graph.Fork, texts).FindAsync(PackageName.Parse(name), CancellationToken.None);
        return [.. chains.Select(static chain => string.Join(" | ", chain.Select(static link => $"{link.Package} {link.Version} {link.Requirement}".TrimEnd())))];
    }
}
