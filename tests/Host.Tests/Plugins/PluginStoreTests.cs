using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Store;

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

    [Fact]
    public void Install_NewVersion_KeepsTheReplacedOneUntilTheNextInstallation()
    {
        using var fixture = new PluginFixture();
        var first = fixture.Store.Install(fixture.Folder(PluginFixture.Manifest(version: "1.0.0")), "test");
        var second = fixture.Store.Install(fixture.Folder(PluginFixture.Manifest(version: "2.0.0")), "test");
        var kept = Directory.Exists(first.Directory);

        var third = fixture.Store.Install(fixture.Folder(PluginFixture.Manifest(version: "1.5.0")), "test");

        Assert.True(kept);
        Assert.False(Directory.Exists(first.Directory));
        Assert.True(Directory.Exists(second.Directory));
        PluginGate.Check(third);
        Assert.Equal("1.5.0", Assert.Single(fixture.Store.List()).Version);
    }

    [Fact]
    public void Install_SameFilesAgain_LeavesThemWhereTheyAre()
    {
        using var fixture = new PluginFixture();
        var first = fixture.Store.Install(fixture.Folder(), "test");
        using var open = File.OpenRead(Path.Combine(first.Directory!, "Contoso.PolicyResolver.dll"));

        var second = fixture.Store.Install(fixture.Folder(), "test");

        Assert.Equal(first.Directory, second.Directory);
        Assert.Null(new FileInfo($"/proc/self/fd/{open.SafeFileHandle.DangerousGetHandle()}").LinkTarget is { } target && target.EndsWith("(deleted)", StringComparison.Ordinal) ? target : null);
        PluginGate.Check(second);
    }

    [Fact]
    public void Install_AfterAnInterruptedOne_RemovesWhatItLeft()
    {
        using var fixture = new PluginFixture();
        var plugins = Path.Combine(fixture.Data, "plugins");
        Directory.CreateDirectory(plugins, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(plugins, ".tmp-copying")).FullName, "half.dll"), "half");
        File.WriteAllText(Path.Combine(plugins, ".tmp-record"), "{");
        var unlisted = Directory.CreateDirectory(Path.Combine(plugins, "contoso.policy", "1.0.0-0123456789abcdef")).FullName;

        fixture.Store.Install(fixture.Folder(), "test");

        Assert.Equal([".lock", "contoso.policy", "plugins.lock"], Directory.EnumerateFileSystemEntries(plugins).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(unlisted));
    }

    [Fact]
    public async Task Install_ManyAtOnce_LosesNone()
    {
        using var fixture = new PluginFixture();
        var folders = Enumerable.Range(0, 8).Select(i => fixture.Folder(PluginFixture.Manifest(id: $"contoso.policy-{i}"))).ToArray();

        await Task.WhenAll(folders.Select(f => Task.Run(() => new PluginStore(fixture.Data).Install(f, "test"))));

        Assert.Equal(8, fixture.Store.List().Count);
        Assert.All(fixture.Store.List(), PluginGate.Check);
    }

    [Fact]
    public void Install_PlaceThatCannotBeWritten_SaysWhere()
    {
        using var fixture = new PluginFixture();
        var file = Path.Combine(fixture.Data, "file");
        Directory.CreateDirectory(fixture.Data);
        File.WriteAllText(file, "");

        var error = Assert.Throws<PyToolException>(() => new PluginStore(file).Install(fixture.Folder(), "test"));

        Assert.Equal("PT2039", error.Code);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
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
