using System.Text;
using PyTool.Projects.PyProject;

namespace PyTool.Projects.Tests.PyProject;

/// <summary>Wordings and places recorded from uv 0.13.9.</summary>
public class PyProjectErrorTests
{
    private const string Head = "[project]\nname = \"demo\"\nversion = \"0.1.0\"\nrequires-python = \">=3.12\"\n";

    private const string NotAName =
        "Not a valid package or extra name: \"a b\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.";

    [Theory]
    [InlineData("dependencies = \"six\"", 5, 16, "invalid type: string \"six\", expected a sequence")]
    [InlineData("dependencies = [1]", 5, 17, "invalid type: integer `1`, expected a string")]
    [InlineData("optional-dependencies = 1", 5, 25, "invalid type: integer `1`, expected a map with unique keys")]
    [InlineData("[project.optional-dependencies]\na = \"x\"", 6, 5, "invalid type: string \"x\", expected a sequence")]
    [InlineData("[project.optional-dependencies]\n\"a b\" = []", 6, 1, NotAName)]
    [InlineData("[project.optional-dependencies]\na-b=[]\na_b = []", 5, 1, "duplicate normalized extra name `a-b`")]
    [InlineData("[dependency-groups]\na = [{include-group=\"a b\"}]", 6, 6, NotAName)]
    [InlineData("[dependency-groups]\na = [1]", 6, 6, "invalid type: integer `1`, expected a string or a map with the `include-group` key")]
    [InlineData("[dependency-groups]\ndev = \"six\"", 6, 7, "invalid type: string \"six\", expected a sequence")]
    [InlineData("[dependency-groups]\ndev = [\"six\", { nope = 1 }]", 6, 24, "invalid type: integer `1`, expected a string")]
    [InlineData("[dependency-groups]\nmy-dev = []\nMy_Dev = []", 5, 1, "duplicate dependency group: `my-dev`")]
    [InlineData("[tool.uv]\ndefault-groups=\"nope\"", 6, 16, "default-groups must be \"all\" or a [\"list\", \"of\", \"groups\"]")]
    [InlineData("[tool.uv]\ndefault-groups=1", 6, 16, "invalid type: integer `1`, expected the string \"all\" or a list of strings")]
    [InlineData("[tool.uv]\nmanaged=1", 6, 9, "invalid type: integer `1`, expected a boolean")]
    [InlineData("[tool.uv]\nsources=1", 6, 9, "invalid type: integer `1`, expected a map with unique keys")]
    [InlineData("[tool.uv]\ndev-dependencies=[{x=1}]", 6, 19, "invalid type: map, expected a string containing a PEP 508 requirement")]
    [InlineData("[tool.uv.workspace]\nfoo=1", 6, 1, "unknown field `foo`, expected `members` or `exclude`")]
    [InlineData("[tool.uv.workspace]\nmembers=[\"a[\"]", 6, 10, "Pattern syntax error near position 1: invalid range pattern")]
    [InlineData("[tool.uv.workspace]\nmembers=[\"a***\"]", 6, 10, "Pattern syntax error near position 3: wildcards are either regular `*` or recursive `**`")]
    [InlineData("[tool.uv]\nconflicts=[[]]", 6, 11, "Each set of conflicts must have at least two entries, but found none")]
    [InlineData("[tool.uv]\nconflicts=[[{extra=\"a\"},{extra=\"a\"}]]", 6, 11, "Each set of conflicts must have at least two entries, but found only one")]
    [InlineData("[tool.uv]\nconflicts=[[{extra=\"a\",group=\"b\"},{extra=\"a\"}]]", 6, 12, "Expected one of `extra` or `group` in conflicting entry, but found both")]
    [InlineData("[tool.uv]\nconflicts=[[{foo=\"a\"},{extra=\"a\"}]]", 6, 14, "unknown field `foo`, expected one of `package`, `extra`, `group`")]
    [InlineData("[tool.uv]\nexclude-dependencies=[{package={name=\"a\",foo=\"1\"},dependencies=[\"x\"]}]", 6, 42, "unknown field `foo`, expected `name` or `version`")]
    [InlineData("[tool.uv]\noverride-dependencies=[{foo=1}]", 6, 24, "data did not match any variant of untagged enum MapOverride")]
    [InlineData("[tool.uv]\nbuild-constraint-dependencies=[{foo=\"x==1\"}]", 6, 32, "missing field `requirement`")]
    [InlineData("[tool.uv]\nindex=[{url=\"https://e.org\",explicit=true}]", 6, 7, "An index with `explicit = true` requires a `name`: https://e.org/")]
    [InlineData("[tool.uv]\nindex=[{url=\"http://\"}]", 6, 13, "empty host")]
    [InlineData("[tool.uv]\nindex=[{url=\"https://e.org\",ignore-error-codes=[\"x\"]}]", 6, 49, "invalid type: string \"x\", expected u16")]
    [InlineData("[[tool.uv.index]]\nname = \"a\"", 5, 1, "missing field `url`")]
    [InlineData("[[tool.uv.index]]\nname = \"a\"\nurl=\"x\"\n[[tool.uv.index]]\nname = \"a\"\nurl=\"x\"", 5, 1, "duplicate index name `a`")]
    public void Parse_WrongValue_PointsAtIt(string body, int line, int column, string reason)
    {
        var error = Assert.Throws<ProjectException>(() => Parse(Head + body + "\n"));

        Assert.Equal("Failed to parse: pyproject.toml", error.Message);
        var cause = Assert.Single(error.Causes).Split('\n');
        Assert.Equal($"TOML parse error at line {line}, column {column}", cause[0]);
        Assert.Equal(reason, cause[^1]);
        Assert.Equal(2, error.ExitCode);
    }

    [Theory]
    [InlineData("[project]\nversion=\"1\"\n", "`pyproject.toml` is using the `[project]` table, but the required `project.name` field is not set")]
    [InlineData("[project]\nname=\"x\"\n", "`pyproject.toml` is using the `[project]` table, but the required `project.version` field is neither set nor present in the `project.dynamic` list")]
    [InlineData("[project]\nname=\"x\"\nversion=\"one\"\n", "expected version to start with a number, but no leading ASCII digits were found")]
    public void Parse_ProjectIncomplete_Fails(string text, string reason)
    {
        var error = Assert.Throws<ProjectException>(() => Parse(text));

        Assert.EndsWith("\n" + reason, Assert.Single(error.Causes), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_WrongSpecifier_ShowsThePlaceTwice()
    {
        var error = Assert.Throws<ProjectException>(() => Parse("[project]\nname = \"demo\"\nversion = \"1\"\nrequires-python = \"3.x\"\n"));

        Assert.Equal(
            """
            TOML parse error at line 4, column 19
              |
            4 | requires-python = "3.x"
              |                   ^^^^^
            Failed to parse version: Unexpected end of version specifier, expected operator:
            3.x
            ^^^
            """ + "\n",
            Assert.Single(error.Causes));
    }

    [Theory]
    [InlineData("{workspace=true, path=\"x\"}", "cannot specify both `path` and `workspace`")]
    [InlineData("{url=\"https://e.org/a-1.zip\", git=\"https://e.org/x\"}", "cannot specify both `git` and `url`")]
    [InlineData("{url=\"nope\"}", "relative URL without a base: \"nope\"")]
    [InlineData("{git=\"https://e.org/x\", rev=\"1\", tag=\"2\"}", "expected at most one of `rev`, `tag`, or `branch`")]
    [InlineData("{path=\"x\", group=\"a\", extra=\"b\"}", "cannot specify both `extra` and `group`")]
    [InlineData("{path=\"x\", editable=true, package=false}", "cannot specify both `editable = true` and `package = false`")]
    [InlineData("{editable=true}", "expected one of `git`, `url`, `path`, `index`, or `workspace`")]
    [InlineData("{pth=\"x\"}", "unknown field `pth`, expected one of `git`, `subdirectory`, `rev`, `tag`, `branch`, `lfs`, `url`, `path`, `editable`, `package`, `index`, `workspace`, `marker`, `extra`, `group`")]
    [InlineData("1", "invalid type: integer `1`, expected a single source (as a map) or list of sources")]
    [InlineData("[1]", "invalid type: integer `1`, expected struct CatchAll")]
    public void Parse_WrongSource_Fails(string source, string reason)
    {
        var error = Assert.Throws<ProjectException>(() => Parse(Head + "[tool.uv.sources]\nlib = " + source + "\n"));

        Assert.EndsWith("\n" + reason, Assert.Single(error.Causes), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OverlappingSources_HintsAtAMarker()
    {
        var error = Assert.Throws<ProjectException>(() => Parse(
            Head + "[tool.uv.sources]\nlib = [{path=\"x\", marker=\"sys_platform == 'win32'\"}, {path=\"y\", marker=\"os_name == 'nt'\"}]\n"));

        Assert.Equal(
            ["Failed to parse `tool.uv.sources`", "Source markers must be disjoint, but the following markers overlap: `sys_platform == 'win32'` and `os_name == 'nt'`."],
            error.Causes);
        Assert.Equal("replace `os_name == 'nt'` with `os_name == 'nt' and sys_platform != 'win32'`", error.Hint);
    }

    [Theory]
    [InlineData("dynamic=[\"foo\"]\nunknown = 1\nscripts = 1\n")]
    [InlineData("[build-system]\nrequires=1\n")]
    [InlineData("[tool.uv]\nunknown = 1\ncache-keys = 1\nbuild-backend = 1\n")]
    [InlineData("[tool.other]\nx = 1\n")]
    public void Parse_WhatOthersRead_IsLeftToThem(string body)
    {
        Assert.Equal("demo", Parse(Head + body).Name.Value);
    }

    private static PyProjectFile Parse(string text) => PyProjectFile.Parse("/work/pyproject.toml", Encoding.UTF8.GetBytes(text), "/work");
}
