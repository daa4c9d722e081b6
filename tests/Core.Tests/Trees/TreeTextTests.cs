using PyTool.Core.Locking.Document;
using PyTool.Core.Trees;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;
using Xunit;

namespace PyTool.Core.Tests.Trees;

public sealed class TreeTextTests
{
    // a → b → idna, b:dev → six, c → six, root → a, root[x] → six, root:dev → a.
    private static readonly LockDocument Document = new()
    {
        RequiresPythonSpecifiers = VersionSpecifiers.Any, RequiresPython = RequiresPython.Any,
        Manifest = new LockManifest { Members = [Name("a"), Name("b"), Name("c"), Name("root")] },
        Packages =
        [
            Member("a", [1]), Member("b", [3], group: [5]), Member("c", [5]), Registry("idna"), Member("root", [0], extra: [5], group: [0]), Registry("six"),
        ],
    };

    [Fact]
    public void Of_Workspace_ShowsProjectsInReverseAndRepeatsNothing()
    {
        Assert.Equal(
            """
            root v1.0
            ├── a v1.0
            │   └── b v1.0
            │       ├── idna v1.0
            │       └── six v1.0 (group: dev)
            ├── six v1.0 (extra: x)
            └── a v1.0 (group: dev) (*)
            c v1.0
            └── six v1.0
            b v1.0 (*)
            a v1.0 (*)
            (*) Package tree already displayed

            """,
            TreeText.Of(new TreeRequest { Lock = Document, Includes = _ => true }));
    }

    [Fact]
    public void Of_Inverted_BeginsAtTheLeaves()
    {
        Assert.Equal(
            """
            idna v1.0
            └── b v1.0
                └── a v1.0
                    ├── root v1.0
                    └── root v1.0 (group: dev)
            six v1.0
            ├── c v1.0
            ├── root v1.0 (extra: x)
            └── b v1.0 (group: dev) (*)
            (*) Package tree already displayed

            """,
            TreeText.Of(new TreeRequest { Lock = Document, Includes = _ => true, Invert = true }));
    }

    [Fact]
    public void Of_DepthReached_DoesNotCountAsShown()
    {
        Assert.Equal(
            """
            root v1.0
            ├── a v1.0
            └── six v1.0 (extra: x)
            c v1.0
            └── six v1.0
            b v1.0
            └── idna v1.0
            a v1.0
            └── b v1.0 (*)
            (*) Package tree already displayed

            """,
            TreeText.Of(new TreeRequest { Lock = Document, Includes = _ => false, Depth = 1 }));
    }

    [Fact]
    public void Of_OnlyGroup_LeavesOutWhatTheProjectsNeed()
    {
        var text = TreeText.Of(new TreeRequest { Lock = Document, Includes = _ => true, IncludesProject = false, Packages = [Name("root")] });

        Assert.Equal(
            """
            root v1.0
            └── a v1.0 (group: dev)
                └── b v1.0
                    ├── idna v1.0
                    └── six v1.0 (group: dev)

            """,
            text);
    }

    [Fact]
    public void Of_CircleOfLeavesInverted_HasARoot()
    {
        var circle = new LockDocument
        {
            RequiresPythonSpecifiers = VersionSpecifiers.Any, RequiresPython = RequiresPython.Any, Manifest = new LockManifest { Members = [Name("root")] },
            Packages = [Registry("left", [2]), Member("root", [0]), Registry("right", [0])],
        };

        var text = TreeText.Of(new TreeRequest { Lock = circle, Includes = _ => true, Invert = true });

        Assert.Contains("root v1.0", text, StringComparison.Ordinal);
        Assert.Contains("(*)", text, StringComparison.Ordinal);
    }

    private static PackageName Name(string text) => PackageName.Parse(text);

    private static LockEdge[] Edges(int[]? targets) => [.. (targets ?? []).Select(static t => new LockEdge { Target = t })];

    private static LockPackage Registry(string name, int[]? needs = null) => new()
    {
        Name = Name(name), Version = PyVersion.Parse("1.0"), Source = new LockSource { Kind = LockSourceKind.Registry, Location = "https://example.org/simple" }, Dependencies = Edges(needs),
    };

    private static LockPackage Member(string name, int[] needs, int[]? extra = null, int[]? group = null) => new()
    {
        Name = Name(name), Version = PyVersion.Parse("1.0"), Source = new LockSource { Kind = LockSourceKind.Editable, Location = name }, Dependencies = Edges(needs),
        OptionalDependencies = extra is null ? [] : [new(ExtraName.Parse("x"), Edges(extra))],
        GroupDependencies = group is null ? [] : [new(GroupName.Parse("dev"), Edges(group))],
    };
}
