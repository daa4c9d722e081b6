using System.Text;
using PyTool.Projects.Editing;
using PyTool.Projects.Scripts;
using PyTool.Projects.Settings;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Projects.Tests.Scripts;

/// <summary>Results recorded from uv 0.13.9.</summary>
public class ScriptBlockTests
{
    private const string Block = "# /// script\n# dependencies = []\n# ///\n";

    private const string Unclosed =
        "An opening tag (`# /// script`) was found without a closing tag (`# ///`). Ensure that every line between the opening and closing tags (including empty lines) starts with a leading `#`.";

    [Theory]
    [InlineData(Block + "\n" + Block, "The script contains multiple PEP 723 metadata blocks")]
    [InlineData("# /// script\n# dependencies = []\n# /// x\nprint()\n", "An opening tag (`# /// script`) was found, but the closing tag (`# ///`) has trailing content. Remove the trailing content so the line is exactly `# ///`.")]
    [InlineData("# /// script\n#dependencies = []\n# ///\n", Unclosed)]
    [InlineData("# /// script\n# dependencies = []\n\n# ///\n", Unclosed)]
    [InlineData("# /// script\n#\tdependencies = []\n# ///\n", Unclosed)]
    [InlineData("# /// script\n# dependencies = [\"a=>1\"]\n# ///\n", "TOML parse error at line 1, column 17\n  |\n1 | dependencies = [\"a=>1\"]\n  |                 ^^^^^^\nno such comparison operator \"=>\", must be one of ~= == != <= >= < > ===\na=>1\n ^^^")]
    [InlineData("# /// script\n# [tool.uv]\n# environments = []\n# ///\n", "TOML parse error at line 1, column 1\n  |\n1 | [tool.uv]\n  | ^^^^^^^^^\nunknown field `environments`")]
    [InlineData("# /// script\n# [tool.uv]\n# foo = 1\n# ///\n", "TOML parse error at line 1, column 1\n  |\n1 | [tool.uv]\n  | ^^^^^^^^^\nunknown field `foo`")]
    public void Find_Wrong_Fails(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<ProjectException>(() => Find(text)).Message);
    }

    [Fact]
    public void Find_AdjacentBlocks_AreOne()
    {
        Assert.StartsWith("TOML parse error at line 2, column ", Assert.Throws<ProjectException>(() => Find(Block + Block)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("print()\n")]
    [InlineData("# /// script x\n# dependencies = []\n# ///\n")]
    [InlineData("  # /// script\n# dependencies = []\n# ///\n")]
    [InlineData("\uFEFF" + Block)]
    public void Find_NoBlock_IsNull(string text)
    {
        Assert.Null(Find(text));
    }

    [Fact]
    public void Find_Metadata_IsRead()
    {
        var script = Find("#!x\r\n# /// foo\r\n# ///\r\n\r\n# /// script\r\n# requires-python = \">=3.12\"\r\n# dependencies = [\r\n#   \"six\",\r\n# ]\r\n# foo = 1\r\n#\r\n# [tool.uv]\r\n# exclude-newer = \"P3D\"\r\n# [tool.uv.sources]\r\n# six = { path = \"x\" }\r\n# ///\r\nprint()\r\n")!;

        Assert.Equal("six", Assert.Single(script.Metadata.Dependencies!).Name.Value);
        Assert.Equal(">=3.12", script.Metadata.RequiresPython!.ToString());
        Assert.Equal("P3D", script.Metadata.Settings!.Find(SettingKeys.ExcludeNewer)!.Value.Text);
        Assert.Single(script.Metadata.Uv.Sources.Names);
        Assert.Null(Find("# /// script\n# requires-python = \">=3.12\"\n# ///\n")!.Metadata.Dependencies);
    }

    [Theory]
    [InlineData("print()\n", "{B}print()\n")]
    [InlineData("", "{B}")]
    [InlineData("#!/usr/bin/env python\nprint()\n", "#!/usr/bin/env python\n{B}print()\n")]
    [InlineData("#!/usr/bin/env python\n\n\nprint()\n", "#!/usr/bin/env python\n{B}\n\nprint()\n")]
    [InlineData("#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nprint()\n", "#!/usr/bin/env python\n{B}\n# -*- coding: utf-8 -*-\nprint()\n")]
    [InlineData("# hi\n\n" + Block + "print()", "# hi\n\n{B}print()\n")]
    [InlineData(Block, "{B}\n")]
    [InlineData(Block + "\n", "{B}\n")]
    [InlineData("# /// script\r\n# dependencies = []\r\n# ///\r\nprint()\r\n", "{B}print()\n")]
    public void With_Edit_KeepsTheScript(string text, string expected)
    {
        var block = ScriptBlock.Find(text) ?? ScriptBlock.Begin(text);
        var editor = new ProjectEditor(TomlDocument.Parse(block.Metadata), isScript: true);

        editor.AddDependency(DependencySection.Production, Requirement.Parse("lib"));

        Assert.Equal(expected.Replace("{B}", "# /// script\n# dependencies = [\n#     \"lib\",\n# ]\n# ///\n", StringComparison.Ordinal), block.With(editor.ToString()));
    }

    [Fact]
    public void OfScript_Workspace_HasItsLockBesideIt()
    {
        var workspace = Workspace.OfScript(Find("# /// script\n# requires-python = \">=3.11\"\n# ///\n")!);

        Assert.Equal("/work/s.py.lock", workspace.LockPath);
        Assert.Equal("/work", workspace.Directory);
        Assert.Empty(workspace.Members);
        Assert.Equal(">=3.11", Assert.Single(workspace.GetPythonInputs()).Specifiers.ToString());
    }

    private static ScriptFile? Find(string text) => ScriptFile.Find("/work/s.py", Encoding.UTF8.GetBytes(text));
}
