using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>Reliability cases 6 (L1) and 7 (X1): nothing in a cloned repository chooses code that pytool itself runs.</summary>
public sealed class ForeignRepositoryTests
{
    public static TheoryData<string> Names => new("./plugin", "/tmp/plugin.dll", "https://example.org/plugin", "unknown.plugin", "../../x");

    [ToolTheory]
    [MemberData(nameof(Names))]
    public void Lock_RepositoryNamesPluginThatIsNotInstalled_IsRefused(string name)
    {
        using var sandbox = new Sandbox();
        Wheels.Project(sandbox, "thing", $"[tool.pytool.plugins]\nresolver = [\"{name}\"]");

        foreach (var command in new[] { "lock", "sync", "tree" })
        {
            var result = sandbox.Run(command).Expect(2);

            Assert.Contains("not installed", result.Error, StringComparison.Ordinal);
        }
    }

    [ToolFact]
    public void Run_ManifestInWorkingDirectory_IsIgnored()
    {
        using var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Project(sandbox, "thing");
        foreach (var file in Directory.EnumerateFiles(PluginFolders.Faulty(sandbox, "launcher")))
        {
            File.Copy(file, Path.Combine(sandbox.Project, Path.GetFileName(file)));
        }

        var result = sandbox.Run("plugin", "list").Expect(0);

        Assert.DoesNotContain("test.faulty", result.Output, StringComparison.Ordinal);
    }

    [ToolTheory]
    [InlineData("git")]
    [InlineData("python3")]
    [InlineData("python")]
    [InlineData("uv")]
    public void Sync_ProgramPlantedInProject_IsNotRun(string program)
    {
        using var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Project(sandbox, "thing");
        var marker = Path.Combine(sandbox.Root, "marker");
        var planted = sandbox.Write(program, $"#!/bin/sh\ntouch {marker}\n");
        File.SetUnixFileMode(planted, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        sandbox.With("PATH", $":{Environment.GetEnvironmentVariable("PATH")}:.");

        sandbox.Run("sync").Expect(0);
        sandbox.Run("tree").Expect(0);

        Assert.False(File.Exists(marker));
    }
}
