using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Policy;
using PyTool.Host.Plugins.Selection;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Tests.Plugins;

/// <summary>The machine's policy is binding.</summary>
public sealed class PluginPolicyTests : IDisposable
{
    private readonly PluginFixture _fixture = new();
    private readonly string _machine = Directory.CreateTempSubdirectory("pytool-policy-").FullName;

    [Fact]
    public void Select_ForbiddenPlugin_IsRefusedForEveryLayer()
    {
        var installed = _fixture.Store.Install(_fixture.Folder(), "test");
        var policy = Policy("forbid = [\"contoso.policy\"]");

        foreach (var layer in Enum.GetValues<PluginChoiceLayer>())
        {
            var choice = new PluginChoice { Job = PluginJob.Resolver, Ids = ["contoso.policy"], Origin = "here", Layer = layer };
            Assert.Equal("PT2026", Assert.Throws<PyToolException>(() => new PluginSelector([installed], policy).Select(PluginJob.Resolver, [choice])).Code);
        }
    }

    [Theory]
    [InlineData("allow = []", "PT2026")]
    [InlineData("[pin.\"contoso.policy\"]\nversion = \"[2.0,3.0)\"", "PT2027")]
    [InlineData("[pin.\"contoso.policy\"]\nhash = [\"sha256:00\"]", "PT2027")]
    public void Install_PluginThatThePolicyKeepsOut_IsRefusedAndNotKept(string policy, string code)
    {
        var provenance = new PluginProvenance { Origin = "test" };

        var refused = Assert.Throws<PyToolException>(() => _fixture.Store.Install(_fixture.Folder(), provenance, Policy(policy)));

        Assert.Equal(code, refused.Code);
        Assert.Empty(_fixture.Store.List());
    }

    [Fact]
    public void Install_PinnedHash_IsLetIn()
    {
        var hash = _fixture.Store.Install(_fixture.Folder(), "test").Entry!.Hash;

        var installed = _fixture.Store.Install(_fixture.Folder(), new PluginProvenance { Origin = "test" }, Policy($"allow = [\"contoso.policy\"]\n[pin.\"contoso.policy\"]\nversion = \"1.0.0\"\nhash = [\"sha256:{hash}\"]"));

        Assert.Equal(hash, installed.Entry!.Hash);
    }

    [Fact]
    public void Select_RequiredPlugin_StandsOutermostWhateverIsChosen()
    {
        var installed = _fixture.Store.Install(_fixture.Folder(), "test");
        var selector = new PluginSelector([installed], Policy("[require]\nresolver = [\"contoso.policy\"]"));
        var choice = new PluginChoice { Job = PluginJob.Resolver, Ids = ["builtin"], Origin = "`--plugin`", Layer = PluginChoiceLayer.CommandLine };

        foreach (var choices in new PluginChoice[][] { [], [choice] })
        {
            var chain = selector.Select(PluginJob.Resolver, choices);

            Assert.Equal(["contoso.policy", "builtin"], chain.Plugins.Select(p => p.Id));
            Assert.Contains(PluginPolicy.FileName, chain.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Select_RequiredPluginIsMissing_NothingRuns() =>
        Assert.Equal("PT2010", Assert.Throws<PyToolException>(() => new PluginSelector([], Policy("[require]\nresolver = [\"contoso.policy\"]")).Select(PluginJob.Resolver, [])).Code);

    [Theory]
    [InlineData("forbiden = []")]
    [InlineData("forbid = \"x\"")]
    [InlineData("[require]\nresolvers = []")]
    [InlineData("[pin.\"x\"]\nversions = \"1\"")]
    [InlineData("[pin.\"x\"]\nversion = \"about one\"")]
    [InlineData("forbid = [")]
    public void Read_WrongPolicy_FailsClosed(string text) => Assert.Equal("PT2017", Assert.Throws<PyToolException>(() => Policy(text)).Code);

    public void Dispose()
    {
        _fixture.Dispose();
        Directory.Delete(_machine, recursive: true);
    }

    private PluginPolicy Policy(string text)
    {
        File.WriteAllText(Path.Combine(_machine, PluginPolicy.FileName), text);
        return PluginPolicyReader.Read(_machine);
    }
}
