using System.Xml.Linq;

namespace PyTool.Architecture.Tests;

/// <summary>Who may reference whom: the last column of the table of rooms.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Standards"] = [],
        ["src/Toml"] = [],
        ["src/Abstractions"] = ["src/Standards"],
        ["src/Projects"] = ["src/Toml", "src/Standards"],
        ["src/Index"] = ["src/Abstractions"],
        ["src/Core"] = ["src/Projects", "src/Index", "src/Abstractions"],
        ["src/Host"] = ["src/Core"],
        ["src/Host.CoreClr"] = ["src/Host", "sdk/PyTool.Plugin.Testing"],
        ["src/Native"] = ["src/Host", "plugins/Resolver", "plugins/Cache", "plugins/Environment", "plugins/Launcher"],
        ["src/Toolx"] = [],
        ["plugins/Resolver"] = ["src/Abstractions"],
        ["plugins/Cache"] = ["src/Abstractions"],
        ["plugins/Environment"] = ["src/Abstractions"],
        ["plugins/Launcher"] = ["src/Abstractions"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["src/Index"] = ["Polly.Core"],
        ["src/Host"] = ["System.CommandLine", "NuGet.Versioning", "Spectre.Console"],
    };

    public static TheoryData<string> Rooms => new(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Project_References_AreThoseOfItsRoom(string room)
    {
        var folder = Path.Combine(Repository.Root, room);

        var references = Items(folder, "ProjectReference").Select(r => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(Path.GetFullPath(r, folder))!)).ToArray();

        Assert.All(references, r => Assert.Contains(r, Allowed[room]));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Project_Packages_AreThoseOfItsRoom(string room)
    {
        var packages = Items(Path.Combine(Repository.Root, room), "PackageReference");

        Assert.All(packages, p => Assert.Contains(p, AllowedPackages.GetValueOrDefault(room, [])));
    }

    [Fact]
    public void EveryProductProject_HasARoom()
    {
        var folders = new[] { "src", "plugins" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.csproj", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(f)!));

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    private static string[] Items(string folder, string kind) =>
        Directory.EnumerateFiles(folder, "*.csproj").SelectMany(f => XDocument.Load(f).Descendants(kind)).Select(e => (string)e.Attribute("Include")!).ToArray();
}
