using System.Text;
using PyTool.Projects.Editing;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Projects.Tests.Editing;

/// <summary>Files recorded from uv 0.13.9.</summary>
public class ProjectEditorTests
{
    private const string Head = "[project]\nname = \"demo\"\n";

    [Theory]
    [InlineData("dependencies = []\n", "idna>=3", "dependencies = [\n    \"idna>=3\",\n]\n")]
    [InlineData("dependencies = [ \"six>=1\" , \"zipp\" ]\n", "idna>=3", "dependencies = [\n \"idna>=3\",\n \"six>=1\",\n \"zipp\",\n]\n")]
    [InlineData("dependencies = [\n  \"six\",\n]\n", "zipp", "dependencies = [\n  \"six\",\n  \"zipp\",\n]\n")]
    [InlineData("dependencies = [\n    \"Click\",\n    \"six\",\n]\n", "Bottle", "dependencies = [\n    \"bottle\",\n    \"Click\",\n    \"six\",\n]\n")]
    [InlineData("dependencies = [\n    \"zipp\",\n    \"click\",\n]\n", "anyio", "dependencies = [\n    \"zipp\",\n    \"click\",\n    \"anyio\",\n]\n")]
    [InlineData("dependencies = [\"idna>=3\", \"six\"]\n", "idna>=3.5", "dependencies = [\n    \"idna>=3.5\",\n    \"six\",\n]\n")]
    [InlineData("dependencies = [\"idna>=3\", \"six\"]\n", "idna", "dependencies = [\n    \"idna>=3\",\n    \"six\",\n]\n")]
    [InlineData("dependencies = [\"requests[a]>=3\"]\n", "requests[B]", "dependencies = [\n    \"requests[a,b]>=3\",\n]\n")]
    [InlineData("", "idna; python_version>='3.8'", "dependencies = [\n    \"idna ; python_full_version >= '3.8'\",\n]\n")]
    [InlineData(
        "dependencies = [\n    \"idna<3.5; sys_platform == 'win32'\", # win\n    \"idna>=3.5; sys_platform != 'win32'\", # rest\n]\n",
        "idna>=3",
        "dependencies = [\n    \"idna<3.5; sys_platform == 'win32'\", # win\n    \"idna>=3\",\n    \"idna>=3.5; sys_platform != 'win32'\", # rest\n]\n")]
    public void AddDependency_ToProject_KeepsTheRest(string before, string requirement, string after)
    {
        var editor = Edit(Head + before);

        editor.AddDependency(DependencySection.Production, Requirement.Parse(requirement));

        Assert.Equal(Head + after, editor.ToString());
    }

    [Theory]
    [InlineData("dependencies = [\"idna>=3\", \"six>=1\"]\n", "dependencies = [\n \"six>=1\",\n]\n")]
    [InlineData("dependencies = [\"idna<1 ; os_name == 'nt'\", \"six\", \"Idna>=1 ; os_name != 'nt'\"]\n", "dependencies = [\n \"six\",\n]\n")]
    [InlineData("dependencies = [\n    # first\n    \"idna>=3\", # trailing\n    \"six\",\n]\n", "dependencies = [\n    # first\n    # trailing\n    \"six\",\n]\n")]
    [InlineData("dependencies = [\"idna\"]\n", "dependencies = []\n")]
    public void RemoveDependency_FromProject_KeepsTheRest(string before, string after)
    {
        var editor = Edit(Head + before);

        Assert.NotEmpty(editor.RemoveDependency(DependencySection.Production, PackageName.Parse("IDNA")));

        Assert.Equal(Head + after, editor.ToString());
    }

    [Fact]
    public void AddDependency_Groups_FollowTheirOrder()
    {
        var editor = Edit("[dependency-groups]\ntest = [\"six\"]\nlint = [\n  \"zipp\",\n  {include-group = \"test\"},\n]\n");

        editor.AddDependency(Group("lint"), Requirement.Parse("idna"));
        editor.AddDependency(Group("abc"), Requirement.Parse("idna"));

        Assert.Equal(
            "[dependency-groups]\ntest = [\"six\"]\nlint = [\n  \"idna\",\n  \"zipp\",\n  {include-group = \"test\"},\n]\nabc = [\n    \"idna\",\n]\n",
            editor.ToString());
    }

    [Fact]
    public void AddDependency_LegacyDevelopment_StaysLegacy()
    {
        var editor = Edit(Head + "[tool.uv]\ndev-dependencies = [\n    # tests\n    \"six\",\n]\n");

        editor.AddDependency(Group("dev"), Requirement.Parse("idna"));

        Assert.Equal(Head + "[tool.uv]\ndev-dependencies = [\n    \"idna\",\n    # tests\n    \"six\",\n]\n", editor.ToString());
    }

    [Fact]
    public void AddDependency_Extra_IsFoundInItsSpelling()
    {
        var editor = Edit(Head + "[project.optional-dependencies]\nNet_Stuff = [\"six\"]\n");

        editor.AddDependency(new DependencySection.OfExtra { Extra = ExtraName.Parse("net-stuff") }, Requirement.Parse("idna"));

        Assert.Equal(Head + "[project.optional-dependencies]\nNet_Stuff = [\n    \"idna\",\n    \"six\",\n]\n", editor.ToString());
    }

    [Fact]
    public void AddDependency_InlineProject_IsMalformed()
    {
        var editor = Edit("project = { name = \"demo\", dependencies = [\"six\"] }\n");

        var error = Assert.Throws<ProjectException>(() => editor.AddDependency(DependencySection.Production, Requirement.Parse("idna")));

        Assert.Equal("Dependencies in `pyproject.toml` are malformed", error.Message);
    }

    [Fact]
    public void AddDependency_TwoOfOneName_AreAmbiguous()
    {
        var editor = Edit(Head + "dependencies = [\"idna>1\", \"idna<3\"]\n");

        var error = Assert.Throws<ProjectException>(() => editor.AddDependency(DependencySection.Production, Requirement.Parse("idna>2")));

        Assert.Equal("Cannot perform ambiguous update; found multiple entries for `idna`:\n- `idna>1`\n- `idna<3`", error.Message);
    }

    [Fact]
    public void AddWorkspaceMember_New_MakesTheTables()
    {
        var editor = Edit(Head + "dependencies = []\n");

        editor.AddWorkspaceMember("lib");
        editor.SetSource(PackageName.Parse("lib"), [new("workspace", "true")]);
        editor.AddDependency(DependencySection.Production, Requirement.Parse("lib"), hasSource: true);

        Assert.Equal(Head + "dependencies = [\n    \"lib\",\n]\n\n[tool.uv.workspace]\nmembers = [\n    \"lib\",\n]\n\n[tool.uv.sources]\nlib = { workspace = true }\n", editor.ToString());
    }

    [Theory]
    [InlineData(
        "[tool.uv.workspace]\nmembers = [\n  \"b\", # the b\n  # last\n]\nexclude = []\n",
        "[tool.uv.workspace]\nmembers = [\n  \"b\",\n  \"a\", # the b\n  # last\n]\nexclude = []\n")]
    [InlineData(
        Head + "[tool.ruff]\nline-length = 88 # wide\n# end\n",
        Head + "[tool.ruff]\nline-length = 88 # wide\n\n[tool.uv.workspace]\nmembers = [\n    \"a\",\n]\n# end\n")]
    public void AddWorkspaceMember_ToFile_KeepsComments(string before, string after)
    {
        var editor = Edit(before);

        editor.AddWorkspaceMember("a");

        Assert.Equal(after, editor.ToString());
    }

    [Fact]
    public void RemoveSource_Last_RemovesTheTables()
    {
        var editor = Edit(Head + "dependencies = []\n\n[tool.uv.sources]\nlib = { path = \"lib\" }\n");

        Assert.True(editor.RemoveSource(PackageName.Parse("Lib")));

        Assert.Equal(Head + "dependencies = []\n", editor.ToString());
    }

    [Fact]
    public void AddIndex_New_FollowsTheSources()
    {
        var editor = Edit(Head);

        editor.SetSource(PackageName.Parse("idna"), [new("index", "\"mine\"")]);
        editor.AddIndex("mine", "https://e.org/simple", isDefault: false);

        Assert.Equal(Head + "\n[tool.uv.sources]\nidna = { index = \"mine\" }\n\n[[tool.uv.index]]\nname = \"mine\"\nurl = \"https://e.org/simple\"\n", editor.ToString());
    }

    [Fact]
    public void AddIndex_BeforeOthers_TakesNewSourcesAlong()
    {
        const string One = "# mirror\n[[tool.uv.index]] # one\nname = \"one\"\nurl = \"https://one.example/simple\"\n";
        var editor = Edit(Head + "\n" + One);

        editor.SetSource(PackageName.Parse("idna"), [new("index", "\"two\"")]);
        editor.AddIndex("two", "https://two.example/simple", isDefault: false);

        Assert.Equal(
            Head + "\n[[tool.uv.index]]\nname = \"two\"\nurl = \"https://two.example/simple\"\n\n[tool.uv.sources]\nidna = { index = \"two\" }\n\n" + One,
            editor.ToString());
    }

    [Fact]
    public void AddIndex_Alone_HasNoTableAboveIt()
    {
        var editor = Edit(Head);

        editor.AddIndex(null, "https://e.org/simple", isDefault: true);

        Assert.Equal(Head + "\n[[tool.uv.index]]\nurl = \"https://e.org/simple\"\ndefault = true\n", editor.ToString());
    }

    [Fact]
    public void AddIndex_KnownName_ComesFirstWithItsNewUrl()
    {
        var editor = Edit("[[tool.uv.index]]\nname = \"a\"\nurl = \"https://a.org\"\n\n[[tool.uv.index]]\nname = \"b\"\nurl = \"https://b.org\"\n");

        editor.AddIndex("b", "https://c.org", isDefault: false);

        Assert.Equal(["https://c.org", "https://a.org"], TomlDocument.Parse(editor.ToUtf8()).Root.GetTable("tool").GetTable("uv").GetArray("index").Select(i => i.AsTable().GetString("url")));
    }

    [Theory]
    [InlineData("p", "g", "`dependency-groups.g`", "`p` is a production dependency")]
    [InlineData("q", "", "`project.dependencies`", "`q` is an optional dependency (try: `uv remove q --optional x`)")]
    [InlineData("r", "dev", "`tool.uv.dev-dependencies` or `tool.uv.dependency-groups.dev`", "`r` is in the `g` group (try: `uv remove r --group g`)")]
    [InlineData("t", "", "`project.dependencies`", null)]
    public void Missing_Name_HintsAtItsSection(string name, string group, string place, string? hint)
    {
        var editor = Edit(Head + "dependencies=[\"p\"]\n[project.optional-dependencies]\nx=[\"q\"]\n[dependency-groups]\ng=[\"r\"]\ndev=[\"s\"]\n");

        var error = editor.Missing(group.Length == 0 ? DependencySection.Production : Group(group), PackageName.Parse(name), "uv");

        Assert.Equal($"The dependency `{name}` could not be found in {place}", error.Message);
        Assert.Equal(hint, error.Hint);
    }

    [Fact]
    public void SetVersion_Spacing_Stays()
    {
        var editor = Edit("[project]\nversion   = '1.2.3'   # keep me\n");

        editor.SetVersion("2.0");

        Assert.Equal("[project]\nversion   = \"2.0\"   # keep me\n", editor.ToString());
    }

    [Fact]
    public void ToUtf8_LineEnds_AreThoseOfUv()
    {
        var editor = Edit("\uFEFF[project]\r\nname = \"x\"\r\nversion = \"1\"");

        editor.SetVersion("2");

        Assert.Equal("[project]\nname = \"x\"\nversion = \"2\"\n", Encoding.UTF8.GetString(editor.ToUtf8()));
    }

    private static DependencySection.OfGroup Group(string name) => new() { Group = GroupName.Parse(name) };

    private static ProjectEditor Edit(string text) => new(TomlDocument.Parse(text));
}
