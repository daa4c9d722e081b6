using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;

namespace PyTool.Projects.Tests.Settings;

public class UvSettingsTests
{
    [Fact]
    public void Find_Scalar_StrongestWins()
    {
        var settings = new UvSettings(
        [
            new SettingsLayerBuilder().Set(SettingKeys.Resolution, "lowest", "--resolution").Build(),
            new SettingsLayerBuilder(SettingSource.Environment).Set(SettingKeys.Resolution, "highest", "UV_RESOLUTION").Build(),
        ]);

        Assert.Equal("lowest (--resolution)", settings.Find(SettingKeys.Resolution)!.ToString());
        Assert.Equal("x", settings.Get(SettingKeys.LinkMode, "x"));
    }

    [Fact]
    public void Find_ConfigSettings_BecomeLists()
    {
        var settings = new UvSettings(
        [
            new SettingsLayerBuilder().Set(SettingKeys.ConfigSettings, ConfigSettings.Parse(["a=1", "b=x=y"]), "-C").Build(),
            new SettingsLayerBuilder(SettingSource.User).Set(SettingKeys.ConfigSettings, ConfigSettings.Parse(["a=2", "a=3", "c=4"]), "f").Build(),
        ]);

        var values = settings.Find(SettingKeys.ConfigSettings)!.Value.Values;

        Assert.Equal(["1", "2", "3"], values["a"].Texts);
        Assert.Equal(["x=y"], values["b"].Texts);
        Assert.False(values["c"].IsList);
    }

    [Fact]
    public void FindForPip_TableOfUser_BeatsProjectOutside()
    {
        using var tree = new TemporaryTree(("p/uv.toml", "resolution = \"highest\"\nexclude-newer = \"2023-01-01T00:00:00Z\"\n"), ("home/uv/uv.toml", "[pip]\nresolution = \"lowest\"\n"));

        var settings = new UvSettings(SettingsFixture.Discover(tree, "p").Layers);

        Assert.Equal("lowest", settings.FindForPip(PipKeys.Twin(SettingKeys.Resolution), SettingKeys.Resolution)!.Value);
        Assert.Equal("highest", settings.Find(SettingKeys.Resolution)!.Value);
        Assert.Equal("2023-01-01T00:00:00Z", settings.FindForPip(PipKeys.Twin(SettingKeys.ExcludeNewer), SettingKeys.ExcludeNewer)!.Value.Text);
    }
}
