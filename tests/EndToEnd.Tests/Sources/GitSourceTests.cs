using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Sources;

/// <summary>Projects in repositories of their own.</summary>
public sealed class GitSourceTests
{
    [ToolFact]
    public void Add_RepositoryWithTheBackendThatIsBuiltIn_NeedsNoIndex()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("pyproject.toml", "[project]\nname = \"app\"\nversion = \"1\"\nrequires-python = \">=3.9\"\ndependencies = []\n");
        sandbox.Write("lib/pyproject.toml", "[project]\nname = \"lib\"\nversion = \"0.3\"\n\n[build-system]\nrequires = [\"uv_build>=0.13.9,<0.14\"]\nbuild-backend = \"uv_build\"\n");
        sandbox.Write("lib/src/lib/__init__.py", "NUMBER = 7\n");
        sandbox.Start("git", "init", "--quiet", "lib").Expect(0);
        sandbox.Start("git", "-C", "lib", "add", ".").Expect(0);
        sandbox.Start("git", "-C", "lib", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "one").Expect(0);

        var added = sandbox.Run("add", "--no-index", $"git+file://{sandbox.Project}/lib").Expect(0);

        Assert.Contains($"   Updating file://{sandbox.Project}/lib (HEAD)\n    Updated file://{sandbox.Project}/lib (", added.Error, StringComparison.Ordinal);
        Assert.Equal("7\n", sandbox.Run("run", "--no-index", "python", "-c", "import lib; print(lib.NUMBER)").Expect(0).Output);
    }
}
