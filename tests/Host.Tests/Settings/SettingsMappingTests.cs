using PyTool.Host.Settings;
using PyTool.Host.Tests.CommandLine;
using PyTool.Projects.Settings;

namespace PyTool.Host.Tests.Settings;

public sealed class SettingsMappingTests
{
    private readonly ParserFixture _fixture = new();

    [Fact]
    public void Layer_Flags_AreSetAndUnset()
    {
        var settings = Map("sync --offline --no-compile --no-upgrade");

        Assert.True(settings.IsSet(SettingKeys.Offline));
        Assert.False(settings.Find(SettingKeys.CompileBytecode)!.Value);
        Assert.False(settings.Find(SettingKeys.Upgrade)!.Value);
        Assert.Null(settings.Find(SettingKeys.Reinstall));
    }

    [Fact]
    public void Layer_RepeatedOptions_AreLists()
    {
        var settings = Map("lock --extra-index-url https://a.example/ --extra-index-url https://b.example/ -P foo -P bar<2 --find-links wheels");

        Assert.Equal(2, settings.Find(SettingKeys.ExtraIndexUrl)!.Value.Count);
        Assert.Equal(["foo", "bar"], settings.Find(SettingKeys.UpgradePackage)!.Value.Select(r => r.Name.Value));
        Assert.True(Assert.Single(settings.Find(SettingKeys.FindLinks)!.Value).IsFlat);
    }

    [Fact]
    public void Layer_Pre_AllowsAll() => Assert.Equal("allow", Map("lock --pre").Get(SettingKeys.Prerelease, ""));

    [Fact]
    public void Layer_Pairs_AreMaps() => Assert.Equal("disallow", Assert.Single(Map("lock --prerelease-package Foo=disallow").Find(SettingKeys.PrereleasePackage)!.Value).Value);

    [Fact]
    public void Layer_ValueFromVariable_IsLeftToTheLayerBelow()
    {
        _fixture.Variables["UV_LINK_MODE"] = "copy";

        Assert.Null(Map("sync").Find(SettingKeys.LinkMode));
    }

    [Fact]
    public void Layer_UpgradeOfPythons_IsNoSetting() => Assert.Null(Map("python install --upgrade --reinstall 3.12").Find(SettingKeys.Upgrade));

    [Fact]
    public void Layer_PipNoBuild_IsFound() => Assert.True(Map("pip install --no-build x").IsSet(SettingKeys.NoBuild));

    private UvSettings Map(string line) => new([SettingsMapping.Layer(_fixture.Parse(line), Path.GetTempPath())]);
}
