using PyTool.Projects.PyProject;
using PyTool.Projects.Sources;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Projects.Tests.Sources;

public class SourceLoweringTests
{
    private const string Members = "\n[tool.uv.workspace]\nmembers = [\"lib\", \"libp\"]\n";

    [Theory]
    [InlineData("lib = {path=\"lib\"}", "Directory lib")]
    [InlineData("lib = {path=\"./lib/\"}", "Directory lib")]
    [InlineData("lib = {path=\"lib\", editable=true}", "Editable lib")]
    [InlineData("lib = {path=\"lib\", package=false}", "Virtual lib")]
    [InlineData("lib = {path=\"unpackaged\"}", "Virtual unpackaged")]
    [InlineData("lib = {path=\"unpackaged\", editable=true}", "Editable unpackaged")]
    [InlineData("lib = {path=\"unpackaged\", package=true}", "Directory unpackaged")]
    [InlineData("lib = {path=\"nope\"}", "Directory nope")]
    [InlineData("lib = {path=\"x/lib-1.tar.gz\"}", "LocalArchive x/lib-1.tar.gz")]
    [InlineData("lib = {url=\"https://e.org/lib-1.zip\", subdirectory=\"a\"}", "Archive https://e.org/lib-1.zip a")]
    [InlineData("lib = {git=\"git+https://e.org/x\", tag=\"v1\", subdirectory=\"a\", lfs=true}", "Git https://e.org/x Tag v1 a True")]
    [InlineData("lib = {git=\"https://e.org/x\", path=\"dist/lib-1-py3-none-any.whl\"}", "Git https://e.org/x Default   dist/lib-1-py3-none-any.whl")]
    public void Lower_OneSource_IsApplied(string source, string expected)
    {
        using var tree = Tree("dependencies = [\"lib>=1\"]\n[tool.uv.sources]\n" + source);

        var lowered = Assert.Single(Read(tree).Requirements);

        Assert.Equal(expected, Describe(tree, lowered));
        Assert.Empty(lowered.Specifiers);
    }

    [Fact]
    public void Lower_MarkersOfSources_SplitTheRequirement()
    {
        using var tree = Tree("dependencies = [\"lib>=1 ; os_name == 'nt'\"]\n[tool.uv.sources]\nlib = [{path=\"lib\", marker=\"python_version < '3.13'\"}, {index=\"i\", marker=\"python_version >= '3.14'\"}]\n[[tool.uv.index]]\nname=\"i\"\nurl=\"https://e.org\"\n");

        var lowered = Read(tree).Requirements;

        Assert.Equal(
            [
                "python_full_version < '3.13' and os_name == 'nt'",
                "python_full_version >= '3.14' and os_name == 'nt'",
                "python_full_version == '3.13.*' and os_name == 'nt'",
            ],
            lowered.Select(r => r.Marker.ToString()));
        Assert.Equal("i", lowered[1].Index!.Name);
        Assert.Null(lowered[2].Source);
    }

    [Fact]
    public void Lower_SourcesOfExtras_ApplyToThemOnly()
    {
        using var tree = Tree("dependencies = [\"lib\"]\n[project.optional-dependencies]\nb = [\"lib\"]\na = [\"lib\"]\n[tool.uv.sources]\nlib = [{path=\"lib\", extra=\"a\"}, {index=\"i\", extra=\"b\"}]\n[[tool.uv.index]]\nname=\"i\"\nurl=\"https://e.org\"\n");

        var metadata = Read(tree);

        Assert.Equal(["b", "a"], metadata.ProvidedExtras.Select(e => e.Value));
        Assert.Equal(["True", "extra == 'b'", "extra == 'a'"], metadata.Requirements.Select(r => r.Marker.IsTrue ? "True" : r.Marker.ToString()));
        Assert.Null(metadata.Requirements[0].Source);
        Assert.Equal("demo[b]", metadata.Requirements[1].SourceScope!.ToString());
        Assert.IsType<LoweredSource.LocalDirectory>(metadata.Requirements[2].Source);
    }

    [Fact]
    public void Lower_Groups_HaveTheirPythonsInTheMarkers()
    {
        using var tree = Tree("[dependency-groups]\na=[\"lib\",{include-group=\"b\"}]\nb=[\"libp\"]\n[tool.uv.dependency-groups]\na={requires-python=\">=3.13\"}\nb={requires-python=\"<3.14\"}\n");

        var groups = Read(tree).Groups;

        Assert.Equal(["python_full_version >= '3.13'", "python_full_version == '3.13.*'"], groups[0].Requirements.Select(r => r.Marker.ToString()));
        Assert.Equal(">=3.13,<3.14", groups[0].RequiresPython!.ToString());
    }

    [Theory]
    [InlineData("lib = {workspace=true}\nlibp = {workspace=true, editable=false}", "Editable lib", "Directory libp")]
    [InlineData("lib = {workspace=true, editable=true}\nlibp = {workspace=true}", "Editable lib", "Editable libp")]
    public void Lower_WorkspaceSources_AreMembers(string sources, string first, string second)
    {
        using var tree = Tree("dependencies = [\"lib\", \"libp\"]\n[tool.uv.sources]\n" + sources + Members);

        Assert.Equal([first, second], Read(tree).Requirements.Select(r => Describe(tree, r)));
    }

    [Theory]
    [InlineData("lib = {path=\"lib-1-py3-none-any.whl\", editable=true}", "Source with `editable = true` must refer to a local directory, not a file: file://{D}/lib-1-py3-none-any.whl")]
    [InlineData("lib = {path=\"lib-1-py3-none-any.whl\", package=true}", "Source with `package = true` must refer to a local directory, not a file: file://{D}/lib-1-py3-none-any.whl")]
    [InlineData("lib = {path=\"lib.txt\"}", "Expected path (`lib.txt`) to end in a supported file extension: `.whl`, `.tar.gz`, `.zip`, `.tar.bz2`, `.tar.lz`, `.tar.lzma`, `.tar.xz`, `.tar.zst`, `.tar`, `.tbz`, `.tgz`, `.tlz`, or `.txz`")]
    [InlineData("lib = {url=\"https://e.org/a.zip#x=y\"}", "Fragments are not allowed in URLs: https://e.org/a.zip#x=y")]
    [InlineData("lib = {index=\"q\"}", "Package `lib` references an undeclared index: `q`")]
    [InlineData("lib = {workspace=true}", "`lib` references a workspace in `tool.uv.sources` (e.g., `lib = { workspace = true }`), but is not a workspace member")]
    [InlineData("lib = {workspace=false}", "`workspace = false` is not yet supported")]
    [InlineData(Members, "`lib` is included as a workspace member, but is missing an entry in `tool.uv.sources` (e.g., `lib = { workspace = true }`)")]
    [InlineData("lib = {git=\"https://e.org/x\"}" + Members, "`lib` is included as a workspace member, but references a Git in `tool.uv.sources`. Workspace members must be declared as workspace sources (e.g., `lib = { workspace = true }`).")]
    public void Lower_WrongSource_Fails(string sources, string reason)
    {
        using var tree = Tree("dependencies = [\"lib\"]\n[tool.uv.sources]\n" + sources);

        var error = Assert.Throws<ProjectException>(() => Read(tree));

        Assert.Equal("Failed to parse entry: `lib`", error.Message);
        Assert.Equal(reason, tree.Mask(Assert.Single(error.Causes)));
        Assert.Equal(1, error.ExitCode);
    }

    [Fact]
    public void Lower_ScopeWithoutExtra_Fails()
    {
        using var tree = Tree("dependencies = [\"lib\"]\n[tool.uv.sources]\nlib = {path=\"lib\", extra=\"foo\"}\n");

        Assert.StartsWith("Source entry for `lib` only applies to extra `foo`, but the `foo` extra does not exist.", Assert.Throws<ProjectException>(() => Read(tree)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lower_NoSources_LeavesRequirementsAlone()
    {
        using var tree = Tree("dependencies = [\"lib>1\", \"libp\"]\n[tool.uv.sources]\nlib = {path=\"lib\"}\nlibp = {path=\"libp\"}\n");

        Assert.All(Read(tree, new LoweringOptions { NoSources = true }).Requirements, r => Assert.Null(r.Source));
        var lowered = Read(tree, new LoweringOptions { NoSourcesPackages = new HashSet<PackageName> { PackageName.Parse("lib") } }).Requirements;
        Assert.Equal(">1", lowered[0].Specifiers.ToString());
        Assert.Equal("Directory libp", Describe(tree, lowered[1]));
    }

    [Theory]
    [InlineData("lib @ file://${PROJECT_ROOT}/lib", "Directory lib")]
    [InlineData("lib @ https://e.org/lib-1.tar.gz#subdirectory=x%2Fy", "Archive https://e.org/lib-1.tar.gz x/y")]
    [InlineData("lib @ git+https://u@e.org/x@v1#subdirectory=a", "Git https://u@e.org/x Revision v1 a ")]
    [InlineData("lib @ git+ssh://git@e.org/x.git", "Git ssh://git@e.org/x.git Default   ")]
    public void Lower_DirectReference_IsRead(string requirement, string expected)
    {
        using var tree = Tree($"dependencies = [\"{requirement}\"]\n");

        Assert.Equal(expected.TrimEnd(), Describe(tree, Assert.Single(Read(tree).Requirements)).TrimEnd());
    }

    [Theory]
    [InlineData("dynamic = [\"dependencies\"]\n", "dependencies")]
    [InlineData("dependencies = [\"x=>1\"]\n", "")]
    [InlineData("dependencies = [\"lib @ ./lib\"]\n", "")]
    [InlineData("[tool.poetry.dependencies]\nx = \"1\"\n", "dependencies")]
    public void Read_WhatOnlyABuildTells_NeedsOne(string body, string fields)
    {
        using var tree = Tree(body);

        var outcome = Assert.IsType<ProjectMetadataOutcome.NeedsBuild>(Outcome(tree, null));

        Assert.Equal(fields, string.Join(',', outcome.Fields));
    }

    [Fact]
    public void Read_DynamicVersion_IsUnknown()
    {
        using var tree = new TemporaryTree(("pyproject.toml", "[project]\nname = \"demo\"\ndynamic = [\"version\"]\n"));

        Assert.Null(Read(tree).Version);
    }

    [Fact]
    public void Lower_RootsSources_ApplyToMembers()
    {
        using var tree = new TemporaryTree(
            ("pyproject.toml", "[tool.uv.workspace]\nmembers=[\"a\"]\n[tool.uv.sources]\nlib = {path=\"lib\"}\nx = {path=\"x.whl\"}\n"),
            ("a/pyproject.toml", "[project]\nname=\"a\"\nversion=\"1\"\ndependencies=[\"lib\", \"x\"]\n[tool.uv.sources]\nx = {path=\"x.whl\"}\n"));
        var workspace = new WorkspaceDiscovery(new ProjectFiles(tree.Root)).Discover(tree["a"]).Require();

        var metadata = ((ProjectMetadataOutcome.Static)new ProjectMetadataReader(workspace.Current!.File, workspace).Read()).Metadata;

        Assert.Equal(["Directory lib", "LocalArchive a/x.whl"], metadata.Requirements.Select(r => Describe(tree, r)));
    }

    private static StaticProjectMetadata Read(TemporaryTree tree, LoweringOptions? options = null)
        => Assert.IsType<ProjectMetadataOutcome.Static>(Outcome(tree, options)).Metadata;

    private static ProjectMetadataOutcome Outcome(TemporaryTree tree, LoweringOptions? options)
    {
        var workspace = new WorkspaceDiscovery(new ProjectFiles(tree.Root)).Discover(tree.Root).Require();
        options ??= new LoweringOptions { ReadVariable = name => name == "PROJECT_ROOT" ? tree.Root : null };
        return new ProjectMetadataReader(workspace.Root, workspace, options).Read();
    }

    private static string Describe(TemporaryTree tree, LoweredRequirement requirement) => requirement.Source switch
    {
        LoweredSource.LocalDirectory d => $"{d.Kind} {Path.GetRelativePath(tree.Root, d.Path)}",
        LoweredSource.LocalArchive a => $"LocalArchive {Path.GetRelativePath(tree.Root, a.Path)}",
        LoweredSource.Archive a => $"Archive {a.Url} {a.Subdirectory}",
        LoweredSource.Git { ArchivePath: not null } g => $"Git {g.Url} {g.ReferenceKind} {g.Reference} {g.Subdirectory} {g.ArchivePath}",
        LoweredSource.Git g => $"Git {g.Url} {g.ReferenceKind} {g.Reference} {g.Subdirectory} {g.Lfs}",
        _ => "registry",
    };

    private static TemporaryTree Tree(string body) => new(
        ("pyproject.toml", "[project]\nname = \"demo\"\nversion = \"0.1.0\"\n" + body),
        ("lib/pyproject.toml", "[project]\nname = \"lib\"\nversion = \"1\"\n"),
        ("libp/pyproject.toml", "[project]\nname = \"libp\"\nversion = \"1\"\n[build-system]\nrequires = []\n"),
        ("unpackaged/pyproject.toml", "[project]\nname = \"lib\"\nversion = \"1\"\n[tool.uv]\npackage = false\n"));
}
