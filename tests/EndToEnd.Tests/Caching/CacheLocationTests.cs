using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Caching;

/// <summary>Which directory a command uses as its cache.</summary>
public sealed class CacheLocationTests
{
    private static readonly string[] Local = ["--no-index", "--find-links", "wheels"];

    [ToolTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sync_NoCache_LeavesNothingBehind(bool isOption)
    {
        using var sandbox = Project(isOption ? "" : "no-cache = true\n");
        var temporary = Directory.CreateDirectory(Path.Combine(sandbox.Root, "tmp")).FullName;
        sandbox.With("TMPDIR", temporary);

        sandbox.Run([.. isOption ? ["--no-cache"] : Array.Empty<string>(), "sync", .. Local]).Expect(0);

        Assert.False(Directory.Exists(Path.Combine(sandbox.Home, ".cache", "pytool")) && Directory.EnumerateFiles(Path.Combine(sandbox.Home, ".cache", "pytool"), "*.py", SearchOption.AllDirectories).Any());
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(temporary), static entry => Path.GetFileName(entry).StartsWith("pytool-cache-", StringComparison.Ordinal));
        Assert.Equal("demo 1.0\n", sandbox.Run("--no-cache", "run", "--no-sync", "demo").Expect(0).Output);
    }

    [ToolFact]
    public void CacheDir_OfTheProjectFile_IsUsedByAllParts()
    {
        using var sandbox = Project("cache-dir = \"kept/here\"\n");

        Assert.Equal("kept/here\n", sandbox.Run("cache", "dir").Expect(0).Output);
        sandbox.Run(["sync", .. Local]).Expect(0);

        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(sandbox.Project, "kept", "here"), "*.py", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Path.Combine(sandbox.Home, ".cache", "pytool")));
    }

    [ToolFact]
    public void Lock_RefreshOffline_IsRefused()
    {
        using var sandbox = Project("");

        var result = sandbox.With("UV_OFFLINE", "1").Run(["lock", "--refresh", .. Local]).Expect(2);

        Assert.Equal("error: the argument `UV_OFFLINE` (environment variable) cannot be used with `--refresh`\n", result.Error);
    }

    private static Sandbox Project(string settings)
    {
        var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "demo", "1.0", "demo");
        sandbox.Write("pyproject.toml", "[project]\nname = \"app\"\nversion = \"1\"\nrequires-python = \">=3.9\"\ndependencies = [\"demo\"]\n\n[tool.uv]\n" + settings);
        return sandbox;
    }
}
