using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Running;

/// <summary>The example of the README, as a user runs it.</summary>
public sealed class QuickstartTests
{
    [ToolTheory]
    [InlineData("native")]
    [InlineData("coreclr")]
    public void Run_Quickstart_MakesTheFourAssignments(string host)
    {
        using var sandbox = new Sandbox().With("PYTOOL_HOST", host);
        Copy(Path.Combine(PluginFolders.Repository, "examples", "quickstart"), sandbox.Project);

        var result = sandbox.Run("run", "python", "-m", "quickstart_app").Expect(0);

        Assert.Contains("Hello from pytool", result.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(sandbox.Project, ".venv"), result.Output, StringComparison.Ordinal);
        Assert.Contains("tinycolour 1.0.0", result.Output, StringComparison.Ordinal);
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
