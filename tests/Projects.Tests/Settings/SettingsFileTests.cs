using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;

namespace PyTool.Projects.Tests.Settings;

/// <summary>Wordings recorded from uv 0.13.9.</summary>
public class SettingsFileTests
{
    private const string NotAName =
        "Not a valid package or extra name: \"a b\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.";

    [Theory]
    [InlineData("offline=\"zz\"", "invalid type: string \"zz\", expected a boolean")]
    [InlineData("cache-dir=true", "invalid type: boolean `true`, expected path string")]
    [InlineData("preview-features=\"zz\"", "invalid type: string \"zz\", expected a boolean or a list of preview feature names")]
    [InlineData("python-preference=\"zz\"", "unknown variant `zz`, expected one of `only-managed`, `managed`, `system`, `only-system`")]
    [InlineData("python-downloads=false", "wanted string or table")]
    [InlineData("concurrent-downloads=0", "invalid value: integer `0`, expected a nonzero usize")]
    [InlineData("concurrent-builds=\"zz\"", "invalid type: string \"zz\", expected a nonzero usize")]
    [InlineData("index=[\"zz\"]", "invalid type: string \"zz\", expected struct IndexWire")]
    [InlineData("index-url=\"\"", "path could not be converted to an absolute path: ")]
    [InlineData("keyring-provider=\"zz\"", "unknown variant `zz`, expected `disabled` or `subprocess`")]
    [InlineData("allow-insecure-host=[\"http://a:b:c\"]", "invalid port for `--trusted-host`: `a:b:c`")]
    [InlineData("prerelease-package={a=\"zz\"}", "unknown variant `zz`, expected one of `disallow`, `allow`, `if-necessary`, `explicit`, `if-necessary-or-explicit`")]
    [InlineData("prerelease-package={\"a b\"=\"allow\"}", NotAName)]
    [InlineData("dependency-metadata=[{name=\"a\",zz=1}]", "unknown field `zz`, expected one of `name`, `version`, `requires-dist`, `requires-python`, `provides-extra`, `provides-extras`")]
    [InlineData("config-settings={a=1}", "invalid type: integer `1`, expected a string or list of strings")]
    [InlineData("config-settings-package=1", "invalid type: integer `1`, expected a map from package name to config settings")]
    [InlineData("extra-build-dependencies={a=[{zz=\"x\"}]}", "missing field `requirement`")]
    [InlineData("extra-build-variables={a={B=1}}", "invalid type: integer `1`, expected a string")]
    [InlineData("exclude-newer=true", "expected false to disable exclude-newer, got true")]
    [InlineData("exclude-newer=\"1 month\"", "Duration `1 month` uses 'months' which is not allowed; use days instead, e.g., `30 days`.")]
    [InlineData("exclude-newer=\"now\"", "`now` could not be parsed as a valid exclude-newer value (expected a date like `2024-01-01`, a timestamp like `2024-01-01T00:00:00Z`, or a duration like `3 days` or `P3D`)")]
    [InlineData("link-mode=\"zz\"", "unknown variant `zz`, expected one of `clone`, `reflink`, `copy`, `hardlink`, `symlink`")]
    [InlineData("no-binary-package=[\"a b\"]", NotAName)]
    [InlineData("publish-url=\"zz\"", "relative URL without a base: \"zz\"")]
    [InlineData("minimum-libc-version={glibc=\"2.17.1\"}", "expected a libc version in the form `<major>.<minor>` (e.g., `2.31` or `1.2`)")]
    [InlineData("cache-keys=[{foo=\"x\"}]", "unknown field `foo`, expected one of `file`, `dir`, `git`, `env`")]
    [InlineData("cache-keys=[{git={commit=true,foo=1}}]", "unknown field `foo`, expected `commit` or `tags`")]
    [InlineData("pip=1", "invalid type: integer `1`, expected struct PipOptions")]
    [InlineData("[pip]\nannotation-style=\"zz\"", "unknown variant `zz`, expected `line` or `split`")]
    [InlineData("[pip]\nno-binary=[\":all:\",\"a b\"]", NotAName)]
    [InlineData("[pip]\ngroup=[\"a b\"]", NotAName)]
    [InlineData("[pip]\npython-version=\"zz\"", "Python version `zz` could not be parsed: expected version to start with a number, but no leading ASCII digits were found")]
    [InlineData("[audit]\nmalware-check=1", "invalid type: integer `1`, expected a boolean")]
    public void Run_WrongValue_Fails(string text, string reason)
    {
        using var tree = new TemporaryTree(("uv.toml", text + "\n"));

        var error = Assert.Throws<ProjectException>(() => SettingsFixture.Discover(tree));

        Assert.Equal("Failed to parse: uv.toml", error.Message);
        Assert.EndsWith("\n" + reason, Assert.Single(error.Causes), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownKey_ListsTheKnownOnes()
    {
        using var tree = new TemporaryTree(("uv.toml", "unknown-key = 1\n"));

        var cause = Assert.Single(Assert.Throws<ProjectException>(() => SettingsFixture.Discover(tree)).Causes);

        Assert.StartsWith("TOML parse error at line 1, column 1\n  |\n1 | unknown-key = 1\n  | ^^^^^^^^^^^\nunknown field `unknown-key`, expected one of `required-version`, `system-certs`,", cause, StringComparison.Ordinal);
        Assert.EndsWith("`dev-dependencies`, `build-backend`", cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managed")]
    [InlineData("sources")]
    [InlineData("workspace")]
    [InlineData("conflicts")]
    public void Run_ProjectKey_IsNotAllowed(string key)
    {
        using var tree = new TemporaryTree(("uv.toml", key + " = 1\n"));

        var error = Assert.Throws<ProjectException>(() => SettingsFixture.Discover(tree));

        Assert.Equal($"Failed to parse `uv.toml`. The `{key}` field is not allowed in a `uv.toml` file. `{key}` is only applicable in the context of a project, and should be placed in a `pyproject.toml` file instead.", error.Message);
    }

    [Fact]
    public void Run_EveryKey_IsRead()
    {
        using var tree = new TemporaryTree(("uv.toml", """
            required-version = ">=0.1"
            system-certs = true
            cache-dir = "c"
            preview-features = ["pylock"]
            concurrent-downloads = 3
            index-url = "../i"
            extra-index-url = ["https://e.org/simple"]
            find-links = ["links"]
            prerelease-package = { b = "allow", A = "disallow" }
            dependency-metadata = [{ name = "x", version = "1", requires-dist = ["y>1"] }]
            config-settings = { a = "b", c = ["d", "e"] }
            exclude-newer = "2 weeks, 3 days"
            exclude-newer-package = { z = false }
            upgrade-package = ["x<2"]
            cache-keys = ["a", { dir = "b" }, { git = { tags = true } }]
            override-dependencies = [{ package = { name = "a" }, dependencies = ["b"] }]
            environments = "sys_platform == 'linux'"

            [[index]]
            name = "n"
            url = "https://n.org"
            default = true

            [audit]
            ignore = ["X-1"]

            [pip]
            system = true
            resolution = "lowest"

            [pytool.plugins]
            resolver = ["contoso.policy", "builtin"]

            [pytool.plugin."contoso.policy"]
            level = 3
            """));

        var result = SettingsFixture.Discover(tree);
        var settings = new UvSettings(result.Layers);

        Assert.Empty(result.Warnings);
        Assert.Equal("{D}/uv.toml:5", tree.Mask(settings.Find(SettingKeys.ConcurrentDownloads)!.Origin.ToString()));
        Assert.Equal(Path.Join(Path.GetDirectoryName(tree.Root), "i"), settings.Find(SettingKeys.IndexUrl)!.Value.Location);
        Assert.Equal(["a=disallow", "b=allow"], settings.Find(SettingKeys.PrereleasePackage)!.Value.Select(p => $"{p.Key}={p.Value}"));
        Assert.Equal("P2W3D", settings.Find(SettingKeys.ExcludeNewer)!.Value.Text);
        Assert.Equal(TimeSpan.FromDays(17), settings.Find(SettingKeys.ExcludeNewer)!.Value.Span);
        Assert.Equal("n", Assert.Single(settings.Find(SettingKeys.Index)!.Value).Name);
        Assert.True(settings.FindForPip(PipKeys.System)!.Value);
        Assert.Equal("lowest", settings.FindForPip(PipKeys.Twin(SettingKeys.Resolution), SettingKeys.Resolution)!.Value);
        Assert.Null(settings.Find(SettingKeys.Resolution));
        Assert.Equal(["X-1"], settings.Find(SettingKeys.AuditIgnore)!.Value);
        var own = PyToolReader.Read(new ProjectFiles(tree.Root), tree["uv.toml"], SettingSource.Project)!;
        Assert.Equal(["contoso.policy", "builtin"], own.Plugins["resolver"].Value);
        Assert.Equal(3, own.PluginSettings["contoso.policy"].Value.AsTable().GetInteger("level"));
    }
}
