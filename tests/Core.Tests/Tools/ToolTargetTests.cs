using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Tools.Targets;

namespace PyTool.Core.Tests.Tools;

public sealed class ToolTargetTests
{
    [Theory]
    [InlineData("black", "black", false, true)]
    [InlineData("black@24.2.0", "black==24.2.0", false, false)]
    [InlineData("flask[dotenv]@3.1", "flask[dotenv]==3.1", false, false)]
    [InlineData("flask[dotenv]@latest", "flask[dotenv]", true, false)]
    [InlineData("flask[dotenv]", "flask[dotenv]", false, true)]
    [InlineData("black@main", "black@main", false, false)]
    [InlineData("black@", "black@", false, false)]
    [InlineData("black>=24", "black>=24", false, false)]
    [InlineData("./here", "./here", false, false)]
    [InlineData("git+https://example.org/x@latest", "git+https://example.org/x@latest", false, false)]
    [InlineData("python-dotenv", "python-dotenv", false, true)]
    [InlineData("pythonw", "pythonw", false, true)]
    public void Parse_Package_GivesRequirement(string text, string requirement, bool isLatest, bool isPlain)
    {
        var target = ToolTarget.Parse(text, "/");

        Assert.Null(target.Python);
        Assert.Equal((requirement, isLatest, isPlain), (target.Requirement, target.IsLatest, target.IsPlain));
    }

    [Theory]
    [InlineData("python", PythonRequestKind.Default)]
    [InlineData("Python", PythonRequestKind.Default)]
    [InlineData("python3.12", PythonRequestKind.Version)]
    [InlineData("python312", PythonRequestKind.Version)]
    [InlineData("python@3.12", PythonRequestKind.Version)]
    [InlineData("python>=3.11", PythonRequestKind.Version)]
    [InlineData("pypy", PythonRequestKind.Implementation)]
    [InlineData("cpython@3.11", PythonRequestKind.ImplementationVersion)]
    public void Parse_Interpreter_GivesRequest(string text, PythonRequestKind kind) => Assert.Equal(kind, ToolTarget.Parse(text, "/").Python?.Kind);

    [Fact]
    public void Parse_NewestPython_IsRefused() => Assert.Throws<PyToolException>(() => ToolTarget.Parse("python@latest", "/"));

    [Theory]
    [InlineData("black>=24", "black")]
    [InlineData("Flask[dotenv]", "Flask")]
    [InlineData("foo.bar_baz-1 @ https://example.org", "foo.bar_baz-1")]
    [InlineData("", "")]
    public void CommandOf_Requirement_IsItsBeginning(string text, string expected) => Assert.Equal(expected, ToolTarget.CommandOf(text));
}
