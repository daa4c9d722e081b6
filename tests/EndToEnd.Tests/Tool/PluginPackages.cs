using System.IO.Compression;
using System.Text;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Small plugin packages in any version, made without the SDK: the faulty plugin as a launcher that does nothing wrong.</summary>
internal static class PluginPackages
{
    /// <summary>Writes a package into a folder feed, which is made when it is missing.</summary>
    /// <param name="sandbox">For scratch files.</param>
    /// <param name="feed">The folder.</param>
    /// <param name="version">Version of package and plugin.</param>
    /// <param name="platform">The only platform it is for.</param>
    /// <param name="id">Id of the package; the plugin in it is <c>test.faulty</c>.</param>
    public static string Write(Sandbox sandbox, string feed, string version, string platform = "any", string id = "test.faulty")
    {
        var folder = PluginFolders.Faulty(sandbox, "launcher");
        var path = Path.Combine(Directory.CreateDirectory(feed).FullName, $"{id}.{version}.nupkg");
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(package, $"{id}.nuspec", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{id}</id><version>{version}</version><authors>tests</authors><description>A plugin.</description>
                <packageTypes><packageType name="PyToolPlugin" /></packageTypes>
              </metadata>
            </package>
            """);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file);
            if (name == "pytool-plugin.json")
            {
                Add(package, $"plugin/{platform}/{name}", File.ReadAllText(file).Replace("\"version\": \"1.0.0\"", $"\"version\": \"{version}\"", StringComparison.Ordinal));
            }
            else
            {
                package.CreateEntryFromFile(file, $"plugin/{platform}/{name}");
            }
        }

        return feed;
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var stream = package.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
