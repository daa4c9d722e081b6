using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Tests.Plugins;

/// <summary>What must hold before a plugin's code runs (reliability cases L3, L6, L7).</summary>
public sealed class PluginGateTests
{
    [Theory]
    [InlineData("changed")]
    [InlineData("missing")]
    [InlineData("added")]
    public void Check_TamperedFile_IsRefusedByName(string how)
    {
        using var fixture = new PluginFixture();
        var plugin = fixture.Store.Install(fixture.Folder(), "here");
        var file = Path.Combine(plugin.Directory!, "Contoso.PolicyResolver.dll");
        Unlock(plugin.Directory!, file);
        switch (how)
        {
            case "changed":
                File.AppendAllText(file, "x");
                break;
            case "missing":
                File.Delete(file);
                break;
            default:
                File.WriteAllText(Path.Combine(plugin.Directory!, "extra.dll"), "x");
                break;
        }

        var error = Assert.Throws<PyToolException>(() => PluginGate.Check(plugin));

        Assert.Equal("PT2007", error.Code);
        Assert.Contains("contoso.policy", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Hint);
    }

    [Fact]
    public void Check_FolderThatOthersCanWrite_IsRefused()
    {
        using var fixture = new PluginFixture();
        var plugin = fixture.Store.Install(fixture.Folder(), "here");
        File.SetUnixFileMode(plugin.Directory!, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);

        Assert.Equal("PT2008", Assert.Throws<PyToolException>(() => PluginGate.Check(plugin)).Code);
    }

    [Theory]
    [InlineData("2", "contoso.policy", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "[1.0,2.0.0-0)", "PT2003")]
    [InlineData("1", "../x", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "[1.0,2.0.0-0)", "PT2002")]
    [InlineData("1", "builtin", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "[1.0,2.0.0-0)", "PT2002")]
    [InlineData("1", "contoso.policy", "../../x", "resolver", "Contoso.PolicyResolver.dll", "[1.0,2.0.0-0)", "PT2002")]
    [InlineData("1", "contoso.policy", "1.0.0", "cook", "Contoso.PolicyResolver.dll", "[1.0,2.0.0-0)", "PT2002")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "../x.dll", "[1.0,2.0.0-0)", "PT2002")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "Missing.dll", "[1.0,2.0.0-0)", "PT2005")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "pytool-plugin.json", "[1.0,2.0.0-0)", "PT2002")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "1.0", "PT2002")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "0.*", "PT2002")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "[9.0,10.0)", "PT2004")]
    [InlineData("1", "contoso.policy", "1.0.0", "resolver", "Contoso.PolicyResolver.dll", "[0.1,0.2.0-0)", "PT2004")]
    public void Install_WrongManifest_IsRefused(string schema, string id, string version, string job, string assembly, string abstractions, string code)
    {
        using var fixture = new PluginFixture();
        var folder = fixture.Folder(PluginFixture.Manifest(schema, id, version, job, assembly, abstractions));

        var error = Assert.Throws<PyToolException>(() => fixture.Store.Install(folder, "here"));

        Assert.Equal(code, error.Code);
        Assert.Empty(fixture.Store.List());
    }

    [Theory]
    [InlineData(", \"surprise\": 1")]
    [InlineData(", \"id\": \"contoso.other\"")]
    public void Install_UnknownOrDoubleKey_IsRefused(string more)
    {
        using var fixture = new PluginFixture();
        var folder = fixture.Folder(PluginFixture.Manifest(more: more));

        Assert.Equal("PT2002", Assert.Throws<PyToolException>(() => fixture.Store.Install(folder, "here")).Code);
    }

    [Fact]
    public void Install_NoManifest_SaysWhatIsMissing()
    {
        using var fixture = new PluginFixture();
        var folder = fixture.Folder();
        File.Delete(Path.Combine(folder, PluginManifest.FileName));

        Assert.Equal("PT2001", Assert.Throws<PyToolException>(() => fixture.Store.Install(folder, "here")).Code);
    }

    private static void Unlock(params string[] paths)
    {
        foreach (var path in paths)
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
