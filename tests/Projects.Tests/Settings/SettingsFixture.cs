using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;
using PyTool.Standards.Versions;

namespace PyTool.Projects.Tests.Settings;

internal static class SettingsFixture
{
    public static SettingsDiscoveryResult Discover(TemporaryTree tree, string from = "", string? configFile = null, bool noConfig = false, bool includeProject = true)
    {
        var directory = Path.TrimEndingDirectorySeparator(tree[from]);
        return SettingsDiscovery.Run(new ProjectFiles(directory), new SettingsDiscoveryOptions
        {
            Directory = directory,
            Paths = new ConfigurationPaths { UserDirectory = tree["home/uv"], SystemFiles = [tree["etc/a/uv.toml"], tree["etc/b/uv.toml"]] },
            ConfigFile = configFile,
            NoConfig = noConfig,
            IncludeProject = includeProject,
            Version = PyVersion.Parse("0.13.9"),
        });
    }

    public static string? CacheDir(SettingsDiscoveryResult result) => new UvSettings(result.Layers).Find(SettingKeys.CacheDir)?.Value;
}
