using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;

namespace PyTool.Host.Tests.Plugins;

public sealed class PluginStoreTests
{
    [Fact]
    public void Install_BuiltFolder_IsListedWithEveryFileHashed()
    {
        using var fixture = new PluginFixture();

        fixture.Store.Install(fixture.Folder(), "here");

        var plugin = Assert.Single(fixture.Store.List());
        Assert.Equal("contoso.policy", plugin.Id);
        Assert.Equal(PluginJob.Resolver, plugin.Job);
        Assert.Contains("Contoso.PolicyResolver.dll", plugin.Entry!.Files.Keys);
        PluginGate.Check(plugin);
    }

    [Fact]
    public void Install_SameIdAgain_Replaces()
    {
        using var fixture = new PluginFixture();
        fixture.Store.Install(fixture.Folder(), "first");

        fixture.Store.Install(fixture.Folder(PluginFixture.Manifest(version: "2.0.0")), "second");

        Assert.Equal("2.0.0", Assert.Single(fixture.Store.List()).Version);
    }

    [Fact]
    public void Install_FolderWithLink_IsRefused()
    {
        using var fixture = new PluginFixture();
        var folder = fixture.Folder();
        File.CreateSymbolicLink(Path.Combine(folder, "link.dll"), "/etc/passwd");

        var error = Assert.Throws<PyToolException>(() => fixture.Store.Install(folder, "here"));

        Assert.Equal("PT2006", error.Code);
        Assert.Empty(fixture.Store.List());
    }

    [Fact]
    public void Remove_Installed_LeavesNothing()
    {
        using var fixture = new PluginFixture();
        var plugin = fixture.Store.Install(fixture.Folder(), "here");

        Assert.NotNull(fixture.Store.Remove(plugin.Id));

        Assert.Empty(fixture.Store.List());
        Assert.False(Directory.Exists(plugin.Directory));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "schema": 2, "plugins": [] }""")]
    [InlineData("""{ "schema": 1, "plugins": [ { "id": "a", "version": "1.0.0", "job": "resolver", "directory": "../x/y", "origin": "", "hash": "", "files": {} } ] }""")]
    public void List_DamagedRecord_FailsClosed(string record)
    {
        using var fixture = new PluginFixture();
        Directory.CreateDirectory(Path.Combine(fixture.Data, "plugins"));
        File.WriteAllText(Path.Combine(fixture.Data, "plugins", "plugins.lock"), record);

        Assert.Equal("PT2009", Assert.Throws<PyToolException>(() => fixture.Store.List()).Code);
    }
}
