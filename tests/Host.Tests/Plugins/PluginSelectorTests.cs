using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Selection;

namespace PyTool.Host.Tests.Plugins;

public sealed class PluginSelectorTests
{
    [Fact]
    public void Select_NobodyChooses_IsBuiltIn()
    {
        var chain = new PluginSelector([]).Select(PluginJob.Cache, []);

        Assert.True(chain.IsBuiltIn);
        Assert.Equal("default", chain.Reason);
    }

    [Theory]
    [InlineData(PluginChoiceLayer.CommandLine, PluginChoiceLayer.Variable)]
    [InlineData(PluginChoiceLayer.Variable, PluginChoiceLayer.User)]
    [InlineData(PluginChoiceLayer.User, PluginChoiceLayer.Project)]
    [InlineData(PluginChoiceLayer.Project, PluginChoiceLayer.Machine)]
    [InlineData(PluginChoiceLayer.Policy, PluginChoiceLayer.CommandLine)]
    public void Select_TwoLayers_StrongerWins(PluginChoiceLayer stronger, PluginChoiceLayer weaker)
    {
        var chain = new PluginSelector([]).Select(PluginJob.Resolver, [Choice(weaker, "builtin"), Choice(stronger, "builtin")]);

        Assert.Equal(stronger.ToString(), chain.Reason);
    }

    [Fact]
    public void Select_PluginWithoutEnd_EndsAtBuiltIn()
    {
        using var fixture = new PluginFixture();
        fixture.Store.Install(fixture.Folder(), "here");

        var chain = new PluginSelector(fixture.Store.List()).Select(PluginJob.Resolver, [Choice(PluginChoiceLayer.User, "contoso.policy")]);

        Assert.Equal(["contoso.policy", "builtin"], chain.Plugins.Select(p => p.Id));
    }

    [Fact]
    public void Select_UnknownId_NamesTheKnownOnes()
    {
        var error = Assert.Throws<PyToolException>(() => new PluginSelector([]).Select(PluginJob.Resolver, [Choice(PluginChoiceLayer.Project, "contoso.policy")]));

        Assert.Equal("PT2010", error.Code);
        Assert.Contains("`builtin`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_PluginOfAnotherJob_IsRefused()
    {
        using var fixture = new PluginFixture();
        fixture.Store.Install(fixture.Folder(), "here");
        var choice = new PluginChoice { Job = PluginJob.Cache, Ids = ["contoso.policy"], Origin = "x", Layer = PluginChoiceLayer.User };

        Assert.Equal("PT2011", Assert.Throws<PyToolException>(() => new PluginSelector(fixture.Store.List()).Select(PluginJob.Cache, [choice])).Code);
    }

    [Fact]
    public void Select_ByProjectWhereManifestDoesNotAllowIt_IsRefused()
    {
        using var fixture = new PluginFixture();
        fixture.Store.Install(fixture.Folder(PluginFixture.Manifest()), "here");

        var error = Assert.Throws<PyToolException>(() => new PluginSelector(fixture.Store.List()).Select(PluginJob.Resolver, [Choice(PluginChoiceLayer.Project, "contoso.policy")]));

        Assert.Equal("PT2012", error.Code);
    }

    [Theory]
    [InlineData("builtin,builtin")]
    [InlineData("")]
    public void Select_ImpossibleChain_IsRefused(string ids)
    {
        var choice = new PluginChoice { Job = PluginJob.Resolver, Ids = ids.Split(',', StringSplitOptions.RemoveEmptyEntries), Origin = "x", Layer = PluginChoiceLayer.User };

        Assert.Equal("PT2013", Assert.Throws<PyToolException>(() => new PluginSelector([]).Select(PluginJob.Resolver, [choice])).Code);
    }

    private static PluginChoice Choice(PluginChoiceLayer layer, string id) => new() { Job = PluginJob.Resolver, Ids = [id], Origin = layer.ToString(), Layer = layer };
}
