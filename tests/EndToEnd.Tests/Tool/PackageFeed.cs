using System.Text.Json;
using System.Xml.Linq;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Feeds for tests: the packages that pytool's own packing made, and static files that are an HTTP v3 feed.</summary>
internal static class PackageFeed
{
    /// <summary>The packed contract, SDK, kit and templates.</summary>
    public static string Packed => Path.Combine(PluginFolders.Repository, "artifacts", "packages");

    /// <summary>Why there is none; <see langword="null"/>: there is one.</summary>
    public static string? Missing => InstalledTool.Missing ?? (Directory.Exists(Packed) && Directory.EnumerateFiles(Packed, "PyTool.Plugin.Sdk.*.nupkg").Any() ? null : "the plugin SDK is not packed; eng/pack.sh packs it");

    /// <summary>The version that contract, SDK, kit and templates were packed with.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Packed, "PyTool.Plugin.Sdk.*.nupkg").First())["PyTool.Plugin.Sdk.".Length..];

    /// <summary>Gives the user of a sandbox the packed feed, the usual one, and what this machine has already downloaded.</summary>
    public static void Configure(Sandbox sandbox, string more = "", bool withUsualFeeds = true)
    {
        var downloaded = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var usual = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        var sources = withUsualFeeds && File.Exists(usual) ? string.Concat(XDocument.Load(usual).Descendants("packageSources").Elements("add")) : "";
        var path = Path.Combine(sandbox.Home, ".nuget", "NuGet", "NuGet.Config");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"""
            <configuration>
              <packageSources><clear /><add key="pytool" value="{Packed}" />{sources}</packageSources>
              <fallbackPackageFolders><add key="downloaded" value="{downloaded}" /></fallbackPackageFolders>
              {more}
            </configuration>
            """);
    }

    /// <summary>A folder feed with the package of a sample, built outside of the repository with the packed SDK.</summary>
    public static string PackSample(Sandbox sandbox, string name)
    {
        Configure(sandbox);
        var feed = Directory.CreateDirectory(Path.Combine(sandbox.Root, "feed")).FullName;
        var package = PackedSamples.Package(name);
        File.Copy(package, Path.Combine(feed, Path.GetFileName(package)));
        return feed;
    }

    /// <summary>Lays out packages of a folder as the static files of an HTTP v3 feed.</summary>
    public static void PublishHttp(string feed, Nginx server)
    {
        File.WriteAllText(Path.Combine(server.Folder, "index.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["version"] = "3.0.0",
            ["resources"] = new[] { new Dictionary<string, string> { ["@id"] = server.Address + "flat/", ["@type"] = "PackageBaseAddress/3.0.0" } },
        }));
        foreach (var package in Directory.EnumerateFiles(feed, "*.nupkg"))
        {
            var stem = Path.GetFileNameWithoutExtension(package);
            var split = stem.IndexOf(".1.", StringComparison.Ordinal);
            var (id, version) = (stem[..split], stem[(split + 1)..]);
            var folder = Directory.CreateDirectory(Path.Combine(server.Folder, "flat", id, version)).FullName;
            File.Copy(package, Path.Combine(folder, $"{id}.{version}.nupkg"));
            File.WriteAllText(Path.Combine(server.Folder, "flat", id, "index.json"), $$"""{ "versions": ["{{version}}"] }""");
        }
    }
}
