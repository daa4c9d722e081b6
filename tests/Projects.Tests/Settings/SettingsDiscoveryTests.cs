using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;
using static PyTool.Projects.Tests.Settings.SettingsFixture;

namespace PyTool.Projects.Tests.Settings;

public class SettingsDiscoveryTests
{
    private const string Head = "[project]\nname = \"demo\"\nversion = \"1\"\n";

    [Fact]
    public void Run_UvTomlBesideTable_NamesWhatIsMasked()
    {
        using var tree = new TemporaryTree(
            ("uv.toml", "cache-dir = \"zz\"\n"),
            ("pyproject.toml", Head + "[tool.uv]\ncache-dir=\"yy\"\noffline=true\ndev-dependencies=[]\n[tool.uv.pip]\nsystem=true\n[[tool.uv.index]]\nurl=\"x\"\n[tool.uv.sources]\n"));

        var result = Discover(tree);

        Assert.Equal("zz", CacheDir(result));
        Assert.Equal(
            [
                "The `tool.uv.dev-dependencies` field (used in `pyproject.toml`) is deprecated and will be removed in a future release; use `dependency-groups.dev` instead",
                "Found both a `uv.toml` file and a `[tool.uv]` section in an adjacent `pyproject.toml`. The following fields from `[tool.uv]` will be ignored in favor of the `uv.toml` file:\n- offline\n- cache-dir\n- index\n- pip",
            ],
            result.Warnings);
    }

    [Theory]
    [InlineData("", "yy")]
    [InlineData("[tool.uv]\n", null)]
    [InlineData("[tool.uv]\ncache-dir = \"aa\"\n", "aa")]
    public void Run_NestedProject_FirstTableDecides(string table, string? expected)
    {
        using var tree = new TemporaryTree(("pyproject.toml", Head + "[tool.uv]\ncache-dir=\"yy\"\n"), ("a/pyproject.toml", Head + table));

        Assert.Equal(expected, CacheDir(Discover(tree, "a")));
    }

    [Fact]
    public void Run_Member_ReadsOnlyTheRoot()
    {
        using var tree = new TemporaryTree(
            ("pyproject.toml", Head + "[tool.uv]\ncache-dir=\"yy\"\n[tool.uv.workspace]\nmembers=[\"a\"]\n"),
            ("a/uv.toml", "cache-dir = \"mm\"\n"),
            ("a/pyproject.toml", "[project]\nname = \"a\"\nversion = \"1\"\n"));

        Assert.Equal("yy", CacheDir(Discover(tree, "a")));
    }

    [Theory]
    [InlineData("[tool.uv]\ncache-dir=1\n", "invalid type: integer `1`, expected path string\n")]
    [InlineData("[tool.uv]\nunknown=1\n", "`build-backend`\n")]
    public void Run_BrokenTable_WarnsAndGoesOn(string table, string end)
    {
        using var tree = new TemporaryTree(("pyproject.toml", Head + "[tool.uv]\ncache-dir=\"yy\"\n"), ("a/pyproject.toml", Head + table));

        var result = Discover(tree, "a");

        Assert.Equal("yy", CacheDir(result));
        var warning = Assert.Single(result.Warnings);
        Assert.StartsWith("Failed to parse `pyproject.toml` during settings discovery:\n  TOML parse error at line 5, column ", warning, StringComparison.Ordinal);
        Assert.EndsWith(end, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UserAndSystem_AreBelowTheProject()
    {
        using var tree = new TemporaryTree(
            ("p/uv.toml", "cache-dir = \"p\"\n[[index]]\nurl = \"https://p.org\"\n"),
            ("home/uv/uv.toml", "cache-dir = \"u\"\nlink-mode = \"copy\"\n[[index]]\nurl = \"https://u.org\"\n"),
            ("etc/b/uv.toml", "cache-dir = \"s\"\nlink-mode = \"symlink\"\noffline = true\n"));

        var settings = new UvSettings(Discover(tree, "p").Layers);

        Assert.Equal("p", settings.Find(SettingKeys.CacheDir)!.Value);
        Assert.Equal("copy", settings.Find(SettingKeys.LinkMode)!.Value);
        Assert.True(settings.IsSet(SettingKeys.Offline));
        Assert.Equal(["https://p.org", "https://u.org"], settings.Find(SettingKeys.Index)!.Value.Select(i => i.Location));
        Assert.Equal(SettingSource.User, settings.Find(SettingKeys.Index)!.Value[1].Origin!.Source);
        Assert.Equal("u", CacheDir(Discover(tree, "p", includeProject: false)));
        Assert.Empty(Discover(tree, "p", noConfig: true).Layers);
    }

    [Fact]
    public void Run_ConfigFile_ReplacesAll()
    {
        using var tree = new TemporaryTree(("uv.toml", "offline = true\n"), ("a/my.toml", "cache-dir = \"mm\"\n"));

        var result = Discover(tree, configFile: "a/my.toml", noConfig: true);

        Assert.Equal("mm", CacheDir(result));
        Assert.Null(new UvSettings(result.Layers).Find(SettingKeys.Offline));
    }

    [Fact]
    public void Run_ConfigFileMissing_Fails()
    {
        using var tree = new TemporaryTree();

        var error = Assert.Throws<ProjectException>(() => Discover(tree, configFile: "nope.toml"));

        Assert.Equal("failed to open file `nope.toml`: No such file or directory (os error 2)", error.Message);
    }

    [Theory]
    [InlineData("required-version = \"==0.0.1\"\nzz = 1\n", "Required uv version `==0.0.1` does not match the running version `0.13.9`. Update `uv` by running `uv self update 0.0.1`.")]
    [InlineData("required-version = \">=99\"\n", "Required uv version `>=99` does not match the running version `0.13.9`. Update `uv` by running `uv self update`.")]
    public void Run_RequiredVersion_CountsFirst(string text, string message)
    {
        using var tree = new TemporaryTree(("uv.toml", text));

        Assert.Equal(message, Assert.Throws<ProjectException>(() => Discover(tree)).Message);
    }

    [Fact]
    public void Find_Unix_FollowsXdg()
    {
        var paths = ConfigurationPaths.Find(
            new Dictionary<string, string> { ["HOME"] = "/h", ["XDG_CONFIG_DIRS"] = "/x:/y" }, isWindows: false);

        Assert.Equal("/h/.config/uv/uv.toml", paths.UserFile);
        Assert.Equal(["/x/uv/uv.toml", "/y/uv/uv.toml", "/etc/uv/uv.toml"], paths.SystemFiles);
        Assert.Equal("/c/uv/uv.toml", ConfigurationPaths.Find(new Dictionary<string, string> { ["HOME"] = "/h", ["XDG_CONFIG_HOME"] = "/c" }, isWindows: false).UserFile);
    }

    [Fact]
    public void Find_NoSystemConfig_HasNoFilesOfTheMachine()
    {
        Assert.Empty(ConfigurationPaths.Find(new Dictionary<string, string> { ["UV_NO_SYSTEM_CONFIG"] = "1" }, isWindows: false).SystemFiles);
        var error = Assert.Throws<ProjectException>(() => ConfigurationPaths.Find(new Dictionary<string, string> { ["UV_NO_SYSTEM_CONFIG"] = "x" }, isWindows: false));
        Assert.Equal("Failed to parse environment variable `UV_NO_SYSTEM_CONFIG` with invalid value `x`: expected a boolish value", error.Message);
    }
}
