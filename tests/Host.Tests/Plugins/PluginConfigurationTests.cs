using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Selection;

namespace PyTool.Host.Tests.Plugins;

/// <summary>What files may say about plugins (reliability cases L1, L2).</summary>
public sealed class PluginConfigurationTests
{
    [Fact]
    public void Choices_ProjectFile_NamesOnlyIds()
    {
        using var world = new World();
        world.WriteProject("[tool.pytool.plugins]\nresolver = [\"contoso.policy\"]\n");

        var choice = Assert.Single(world.Load().Choices());

        Assert.Equal(PluginChoiceLayer.Project, choice.Layer);
        Assert.Equal(["contoso.policy"], choice.Ids);
    }

    [Fact]
    public void Choices_UnknownJob_NamesTheNearest()
    {
        using var world = new World();
        world.WriteUser("[plugins]\nresolvr = [\"a\"]\n");

        var error = Assert.Throws<PyToolException>(() => world.Load().Choices());

        Assert.Equal("PT2018", error.Code);
        Assert.Contains("`resolver`", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsOf_UserFile_BecomesJson()
    {
        using var fixture = new PluginFixture();
        using var world = new World();
        world.WriteUser("[plugin.\"contoso.policy\"]\ndeny = [\"evil\"]\nminimumAgeDays = 7\n");
        var plugin = fixture.Store.Install(fixture.Folder(), "here");

        var settings = world.Load().SettingsOf(plugin);

        Assert.Equal("""{"deny":["evil"],"minimumAgeDays":7}""", settings.Json.GetRawText());
    }

    [Fact]
    public void SettingsOf_MisspeltKey_IsRefusedWithTheNearest()
    {
        using var fixture = new PluginFixture();
        using var world = new World();
        world.WriteUser("[plugin.\"contoso.policy\"]\ndenny = []\n");
        var plugin = fixture.Store.Install(fixture.Folder(), "here");

        var error = Assert.Throws<PyToolException>(() => world.Load().SettingsOf(plugin));

        Assert.Equal("PT2023", error.Code);
        Assert.Contains("`deny`", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsOf_ProjectSetsKeyThatIsTheUsers_IsRefused()
    {
        using var fixture = new PluginFixture();
        using var world = new World();
        world.WriteProject("[tool.pytool.plugin.\"contoso.policy\"]\ndeny = []\n");
        var plugin = fixture.Store.Install(fixture.Folder(), "here");

        Assert.Equal("PT2024", Assert.Throws<PyToolException>(() => world.Load().SettingsOf(plugin)).Code);
    }

    private sealed class World : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("pytool-config-").FullName;

        public void WriteUser(string text)
        {
            Directory.CreateDirectory(Path.Combine(_root, "config"));
            File.WriteAllText(Path.Combine(_root, "config", PluginConfiguration.FileName), text);
        }

        public void WriteProject(string text)
        {
            Directory.CreateDirectory(Path.Combine(_root, "project"));
            File.WriteAllText(Path.Combine(_root, "project", "pyproject.toml"), text);
        }

        public PluginConfiguration Load() => PluginConfiguration.Load(
            [],
            new Dictionary<string, string>(),
            new ToolDirectories { Data = _root, State = _root, Configuration = Path.Combine(_root, "config"), MachineConfiguration = Path.Combine(_root, "machine") },
            Path.Combine(_root, "project"));

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
