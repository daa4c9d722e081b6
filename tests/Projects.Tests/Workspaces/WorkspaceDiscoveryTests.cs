using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Projects.Tests.Workspaces;

public class WorkspaceDiscoveryTests
{
    [Theory]
    [InlineData("members = [\"packages/*\"]", "packages/a,packages/a/b", "packages/a,.")]
    [InlineData("members = [\"packages/**\"]", "packages/a,packages/a/b", "packages/a,packages/a/b,.")]
    [InlineData("members = [\"packages/**\"]\nexclude = [\"packages/a/*\"]", "packages/a,packages/a/b/c,packages/a/q", "packages/a,.")]
    [InlineData("members = [\"packages/*\"]\nexclude = [\"packages/a*\"]", "packages/a,packages/ab,packages/c", "packages/c,.")]
    [InlineData("members = [\"packages/*\", \"packages/a\", \"./packages/x/../a/\"]", "packages/a", "packages/a,.")]
    [InlineData("members = [\"*\", \".\"]", "a", "a,.")]
    [InlineData("members = [\"missing\"]", "a", ".")]
    [InlineData("members = [\"*\", \".b/c\"]", ".b/c", ".b/c,.")]
    [InlineData("members = [\"[ab]\", \"?1\", \"{c,d}\"]", "a,b,c1,c", "a,b,c1,.")]
    public void Discover_Globs_FindMembers(string workspace, string projects, string expected)
    {
        using var tree = Tree(workspace, projects);

        var found = Discover(tree);

        Assert.Equal(expected.Split(','), found.Members.Select(m => Path.GetRelativePath(tree.Root, m.Directory)));
    }

    [Theory]
    [InlineData("members = [\"packages/*\"]", "packages/a,packages/a/b", "packages/a/b", "packages/a/b")]
    [InlineData("members = [\"packages/*\"]", "packages/a/b", "packages/a/b", "packages/a/b")]
    [InlineData("members = [\"packages/*\"]", "packages/a", "packages/a", ".")]
    [InlineData("members = [\"*\"]\nexclude = [\"b\"]", "b,b/c", "b/c", "b/c")]
    public void Discover_FromMember_FindsItsRoot(string workspace, string projects, string from, string expected)
    {
        using var tree = Tree(workspace, projects);
        Directory.CreateDirectory(tree[from + "/src/x"]);

        var found = Discover(tree, from + "/src/x");

        Assert.Equal(expected, Path.GetRelativePath(tree.Root, found.Directory));
        Assert.Equal(from, Path.GetRelativePath(tree.Root, found.Current!.Directory));
    }

    [Fact]
    public void Discover_NestedWorkspace_Fails()
    {
        using var tree = Tree("members = [\"a\"]", "");
        tree.Write("a/pyproject.toml", Project("a") + "[tool.uv.workspace]\nmembers = [\"x\"]\n");

        Assert.Equal("Nested workspaces are not supported, but workspace member has a `tool.uv.workspace` table: {D}/a", Failure(tree));
    }

    [Fact]
    public void Discover_OneNameTwice_NamesBothDirectories()
    {
        using var tree = Tree("members = [\"packages/*\"]", "");
        tree.Write("packages/a/pyproject.toml", Project("same"));
        tree.Write("packages/b/pyproject.toml", Project("same"));

        Assert.Equal("Two workspace members are both named `same`: `{D}/packages/a` and `{D}/packages/b`", Failure(tree));
    }

    [Fact]
    public void Discover_MemberWithoutFile_Fails()
    {
        using var tree = Tree("members = [\"*\"]", "");
        tree.Write("x/readme.txt", "");

        Assert.Equal("Workspace member `{D}/x` is missing a `pyproject.toml` (matches: `*`)", Failure(tree));
        Assert.Single(Discover(tree, options: new DiscoveryOptions { AllowMissingMembers = true }).Members);
    }

    [Fact]
    public void Discover_DirectoriesWithoutContent_AreNoMembers()
    {
        using var tree = Tree("members = [\"*\"]", "a");
        Directory.CreateDirectory(tree["empty/below"]);
        tree.Write(".hidden/x", "");
        tree.Write("file", "");
        Directory.CreateDirectory(tree[".git"]);
        tree.Write(".gitignore", "__pycache__/\n*.log\n!keep.log\n");
        tree.Write("cache/__pycache__/x.pyc", "");
        tree.Write("cache/a.log", "");

        Assert.Equal(2, Discover(tree).Members.Count);

        tree.Write("cache/keep.log", "");
        Assert.Equal("Workspace member `{D}/cache` is missing a `pyproject.toml` (matches: `*`)", Failure(tree));
    }

    [Fact]
    public void Discover_MemberWithoutProject_Fails()
    {
        using var tree = Tree("members = [\"*\"]", "");
        tree.Write("a/pyproject.toml", "[tool.x]\n");

        Assert.Equal("No `project` table found in: {D}/a/pyproject.toml", Failure(tree));
    }

    [Fact]
    public void Discover_Unmanaged_IsLeftOut()
    {
        using var tree = Tree("members = [\"*\"]", "");
        tree.Write("a/pyproject.toml", Project("a") + "[tool.uv]\nmanaged = false\n");

        Assert.Single(Discover(tree).Members);
        var outcome = new WorkspaceDiscovery(new ProjectFiles(tree.Root)).Discover(tree["a"]);
        Assert.Equal("{D}/a", tree.Mask(Assert.IsType<DiscoveryOutcome.Unmanaged>(outcome).Directory));
    }

    [Fact]
    public void Discover_NoFile_IsMissing()
    {
        using var tree = new TemporaryTree();

        var outcome = new WorkspaceDiscovery(new ProjectFiles(tree.Root), new DiscoveryOptions { StopAt = tree.Root }).Discover(tree.Root);

        Assert.IsType<DiscoveryOutcome.Missing>(outcome);
        var error = Assert.Throws<ProjectException>(outcome.Require);
        Assert.Equal("No `pyproject.toml` found in current directory or any parent directory", error.Message);
    }

    [Fact]
    public void Discover_BrokenParent_ShowsItsPath()
    {
        using var tree = Tree("members = [\"*\"]\nfoo = 1", "a");

        var error = Assert.Throws<ProjectException>(() => new WorkspaceDiscovery(new ProjectFiles(tree["a"])).Discover(tree["a"]));

        Assert.Equal("Failed to parse: {D}/pyproject.toml", tree.Mask(error.Message));
    }

    [Fact]
    public void Discover_FiveHundredMembers_ListsThemSorted()
    {
        using var tree = Tree("members = [\"packages/*\"]", string.Join(',', Enumerable.Range(0, 500).Select(i => $"packages/p{i:000}")));

        var found = Discover(tree);

        Assert.Equal(501, found.Members.Count);
        Assert.True(found.TryGetMember(PackageName.Parse("packages-p499"), out _));
        Assert.Equal(found.Members.OrderBy(m => m.Name), found.Members);
    }

    [Fact]
    public void WithCurrent_Unknown_Fails()
    {
        using var tree = Tree("members = []", "");

        var error = Assert.Throws<ProjectException>(() => Discover(tree).WithCurrent(PackageName.Parse("nope")));

        Assert.Equal("The workspace does not have a member nope: {D}", tree.Mask(error.Message));
    }

    [Fact]
    public void GetConflicts_IncludingGroups_ConflictToo()
    {
        using var tree = new TemporaryTree(("pyproject.toml", Project("root")
            + "[dependency-groups]\na=[]\nb=[]\nc=[{include-group=\"a\"}]\ne=[{include-group=\"c\"}]\n[tool.uv]\nconflicts=[[{group=\"a\"},{group=\"b\"}]]\n"));

        var conflicts = Discover(tree).GetConflicts();

        Assert.Equal(["root:a root:b", "root:b root:c", "root:b root:e"], conflicts.Select(c => string.Join(' ', c)));
    }

    [Fact]
    public void GetConflicts_GroupOfBothSides_ConflictsWithItself()
    {
        using var tree = new TemporaryTree(("pyproject.toml", Project("root")
            + "[dependency-groups]\na=[]\nb=[]\nd=[]\nc=[{include-group=\"a\"},{include-group=\"b\"}]\n[tool.uv]\nconflicts=[[{group=\"b\"},{group=\"a\"}]]\n"));

        var conflicts = Discover(tree).GetConflicts();

        Assert.Equal("root:a root:b", string.Join(' ', conflicts[0]));
        Assert.Equal(["root:a root:c", "root:b root:c", "root:c"], conflicts.Skip(1).Select(c => string.Join(' ', c)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void GetConflicts_VirtualRoot_NamesPackages()
    {
        using var tree = new TemporaryTree(
            ("pyproject.toml", "[tool.uv.workspace]\nmembers=[\"a\"]\n[tool.uv]\nconflicts=[[{package=\"a\",extra=\"x\"},{package=\"a\",extra=\"y\"}]]\n"),
            ("a/pyproject.toml", Project("a")));

        Assert.Equal("a[x] a[y]", string.Join(' ', Assert.Single(Discover(tree).GetConflicts())));

        tree.Write("pyproject.toml", "[tool.uv.workspace]\nmembers=[\"a\"]\n[tool.uv]\nconflicts=[[{group=\"g\"},{group=\"h\"}]]\n");
        var error = Assert.Throws<ProjectException>(() => Discover(tree).GetConflicts());
        Assert.Equal("Expected `package` field in conflicting entry: { group = \"g\" }", error.Message);
    }

    [Fact]
    public void GetPythonInputs_GroupsOfVirtualRoot_AreTheWorkspaces()
    {
        using var tree = new TemporaryTree(
            ("pyproject.toml", "[tool.uv.workspace]\nmembers=[\"a\"]\n[dependency-groups]\ndev=[]\n[tool.uv.dependency-groups]\ndev={requires-python=\"<3.12\"}\n"),
            ("a/pyproject.toml", Project("a")));

        Assert.Equal(["a: >=3.12", "workspace:dev: <3.12"], Discover(tree).GetPythonInputs((_, _) => true).Select(i => i.ToString()));
    }

    [Fact]
    public void Intersect_NothingLeft_ListsAll()
    {
        using var tree = new TemporaryTree(("pyproject.toml", "[project]\nname=\"demo\"\nversion=\"1\"\nrequires-python=\">=3.12,<3.11\"\n"));

        var error = Assert.Throws<ProjectException>(() => Workspace.Intersect(Discover(tree).GetPythonInputs()));

        Assert.Equal("Found conflicting Python requirements:\n- demo: <3.11, >=3.12", error.Message);
    }

    private static string Failure(TemporaryTree tree) => tree.Mask(Assert.Throws<ProjectException>(() => Discover(tree)).Message);

    private static Workspace Discover(TemporaryTree tree, string from = "", DiscoveryOptions? options = null)
        => new WorkspaceDiscovery(new ProjectFiles(tree.Root), options).Discover(Path.TrimEndingDirectorySeparator(tree[from])).Require();

    private static TemporaryTree Tree(string workspace, string projects)
    {
        var tree = new TemporaryTree(("pyproject.toml", Project("zz-root") + "[tool.uv.workspace]\n" + workspace + "\n"));
        foreach (var project in projects.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            tree.Write(project + "/pyproject.toml", Project(project.Replace('/', '-').Trim('.')));
        }

        return tree;
    }

    private static string Project(string name) => $"[project]\nname = \"{name}\"\nversion = \"1\"\nrequires-python = \">=3.12\"\n";
}
