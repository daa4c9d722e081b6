using System.Text.Json;
using PyTool.Core.Graphs;
using PyTool.Core.Locking.Document;
using PyTool.Core.Trees;
using PyTool.Core.Workspaces.Describing;
using PyTool.Projects;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;
using Xunit;

namespace PyTool.Core.Tests.Trees;

public sealed class TreeJsonTests : IDisposable
{
    private const string Index = "https://example.org/simple";

    // p → lib[x], p:dev → leaf, lib[x] → leaf on Windows.
    private static readonly LockDocument Document = new()
    {
        RequiresPythonSpecifiers = VersionSpecifiers.Parse(">=3.12"),
        RequiresPython = RequiresPython.Any,
        Packages =
        [
            new LockPackage { Name = Name("leaf"), Version = PyVersion.Parse("1.0"), Source = new LockSource { Kind = LockSourceKind.Registry, Location = Index } },
            new LockPackage
            {
                Name = Name("lib"), Version = PyVersion.Parse("2.0"), Source = new LockSource { Kind = LockSourceKind.Registry, Location = Index },
                OptionalDependencies = [new(ExtraName.Parse("x"), [new LockEdge { Target = 0, Marker = Marker.Parse("sys_platform == 'win32'") }])],
            },
            new LockPackage
            {
                Name = Name("p"), Version = PyVersion.Parse("0.1"), Source = new LockSource { Kind = LockSourceKind.Virtual, Location = "." },
                Dependencies = [new LockEdge { Target = 1, Extras = [ExtraName.Parse("x"), ExtraName.Parse("unknown")] }],
                GroupDependencies = [new(GroupName.Parse("dev"), [new LockEdge { Target = 0 }])],
            },
        ],
    };

    private readonly string _directory = Directory.CreateTempSubdirectory("pytool-tree-").FullName;

    [Fact]
    public void Of_ExtraAndGroup_AreNodesOfTheirOwn()
    {
        using var json = Tree(new TreeRequest { Lock = Document, Includes = _ => true });

        Assert.Equal([$"p:dev==0.1@virtual+{_directory}", $"p==0.1@virtual+{_directory}"], Ids(json.RootElement.GetProperty("roots")));
        var nodes = json.RootElement.GetProperty("resolution");
        Assert.Equal([$"lib[x]==2.0@registry+{Index}"], Ids(nodes.GetProperty($"p==0.1@virtual+{_directory}").GetProperty("dependencies")));
        var extra = nodes.GetProperty($"lib[x]==2.0@registry+{Index}");
        Assert.Equal([$"leaf==1.0@registry+{Index}", $"lib==2.0@registry+{Index}"], Ids(extra.GetProperty("dependencies")));
        Assert.Equal("sys_platform == 'win32'", extra.GetProperty("dependencies")[0].GetProperty("marker").GetString());
    }

    [Fact]
    public void Of_Inverted_LeadsFromWhatIsNeeded()
    {
        using var json = Tree(new TreeRequest { Lock = Document, Includes = _ => true, Invert = true });

        Assert.Equal([$"leaf==1.0@registry+{Index}"], Ids(json.RootElement.GetProperty("roots")));
        var leaf = json.RootElement.GetProperty("resolution").GetProperty($"leaf==1.0@registry+{Index}");
        Assert.Equal([$"lib[x]==2.0@registry+{Index}", $"p:dev==0.1@virtual+{_directory}"], Ids(leaf.GetProperty("dependencies")));
    }

    [Fact]
    public void Of_Depth_CutsPackagesThatAreFarther()
    {
        using var json = Tree(new TreeRequest { Lock = Document, Includes = static _ => false, Depth = 1 });

        Assert.DoesNotContain(json.RootElement.GetProperty("resolution").EnumerateObject(), static node => node.Name.StartsWith("leaf", StringComparison.Ordinal));
    }

    [Fact]
    public void Describe_WithoutEnvironment_HasEverythingOfTheLock()
    {
        using var json = JsonDocument.Parse(WorkspaceDescription.Of(Document, Place(), null));

        Assert.Equal(">=3.12", json.RootElement.GetProperty("requires_python").GetString());
        Assert.False(json.RootElement.TryGetProperty("environment", out _));
        Assert.Equal(6, json.RootElement.GetProperty("resolution").EnumerateObject().Count());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private JsonDocument Tree(TreeRequest request) => JsonDocument.Parse(TreeJson.Of(request, Place()));

    private GraphPlace Place()
    {
        File.WriteAllText(Path.Combine(_directory, "pyproject.toml"), "[project]\nname = \"p\"\nversion = \"0.1\"\n");
        return GraphPlace.Of(new WorkspaceDiscovery(new ProjectFiles(_directory), new DiscoveryOptions()).Discover(_directory).Require());
    }

    private static string[] Ids(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetProperty("id").GetString()!)];

    private static PackageName Name(string text) => PackageName.Parse(text);
}
