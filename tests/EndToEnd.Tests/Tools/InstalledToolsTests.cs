using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Tools;

/// <summary>Tools of Python packages, from a folder of wheels.</summary>
public sealed class InstalledToolsTests
{
    private static readonly string[] Local = ["--no-index", "--find-links", "wheels"];

    [ToolFact]
    public void Install_Tool_CanBeRunListedUpgradedAndRemoved()
    {
        using var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "demo", "1.0", "demo", "demo-two");

        sandbox.Run(["tool", "install", "demo", .. Local]).Expect(0);
        var command = Path.Combine(sandbox.Home, ".local", "bin", "demo-two");
        Assert.Equal("demo-two 1.0\n", sandbox.Start(command).Expect(0).Output);
        Assert.Equal("demo v1.0\n- demo\n- demo-two\n", sandbox.Run("tool", "list").Expect(0).Output);

        Wheels.AddTool(sandbox, "demo", "2.0", "demo");
        sandbox.Run("tool", "upgrade", "demo").Expect(0);
        Assert.Equal("demo v2.0\n- demo\n", sandbox.Run("tool", "list").Expect(0).Output);
        Assert.False(File.Exists(command));

        sandbox.Run("tool", "uninstall", "demo").Expect(0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(command)!));
        Assert.False(Directory.Exists(Path.Combine(sandbox.Home, ".local", "share", "uv", "tools", "demo")));
    }

    [ToolFact]
    public void Install_FailsLate_LeavesTheOldToolAsItWas()
    {
        using var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "demo", "1.0", "demo");
        Wheels.AddTool(sandbox, "demo", "2.0");
        sandbox.Run(["tool", "install", "demo==1.0", .. Local]).Expect(0);

        var result = sandbox.Run(["tool", "install", "demo==2.0", .. Local]).Expect(2);

        Assert.Contains("Failed to install entrypoints for `demo`", result.Error, StringComparison.Ordinal);
        Assert.Equal("demo 1.0\n", sandbox.Start(Path.Combine(sandbox.Home, ".local", "bin", "demo")).Expect(0).Output);
        Assert.Equal([".gitignore", ".lock", "demo"], Names(Path.Combine(sandbox.Home, ".local", "share", "uv", "tools")));
    }

    [ToolFact]
    public void Install_ForeignCommand_IsKept()
    {
        using var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "demo", "1.0", "demo");
        var command = Path.Combine(sandbox.Home, ".local", "bin", "demo");
        Directory.CreateDirectory(Path.GetDirectoryName(command)!);
        File.WriteAllText(command, "mine");

        sandbox.Run(["tool", "install", "demo", .. Local]).Expect(2);

        Assert.Equal("mine", File.ReadAllText(command));
        sandbox.Run(["tool", "install", "demo", "--force", .. Local]).Expect(0);
        Assert.NotNull(new FileInfo(command).LinkTarget);
    }

    [ToolFact]
    public void Run_SecondTime_UsesTheEnvironmentOfTheCache()
    {
        using var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "demo", "1.0", "demo");

        var first = sandbox.Run(["tool", "run", .. Local, "demo"]).Expect(0);
        var second = sandbox.Run(["tool", "run", .. Local, "demo"]).Expect(0);

        Assert.Equal(("demo 1.0\n", "demo 1.0\n"), (first.Output, second.Output));
        Assert.Contains("Installed 1 package", first.Error, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
    }

    [ToolFact]
    public void Pytoolx_Command_IsThatOfToolRun()
    {
        using var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "demo", "1.0", "demo");
        var program = Path.Combine(Path.GetDirectoryName(InstalledTool.Path)!, "pytoolx");

        Assert.Equal("demo 1.0\n", sandbox.Start(program, [.. Local, "demo"]).Expect(0).Output);
        Assert.StartsWith("Provide a command to run with `pytoolx <command>`.\n", sandbox.Start(program).Expect(2).Output, StringComparison.Ordinal);
    }

    private static string[] Names(string directory) => [.. Directory.EnumerateFileSystemEntries(directory).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
