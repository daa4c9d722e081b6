using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Reliability;

/// <summary>Commands that only look run nothing that came with the project. Each test is named after its case in the family `trust`.</summary>
public sealed class TrustTests
{
    private static readonly string[][] Looking = [["tree", "--frozen"], ["export", "--frozen"], ["lock", "--check"], ["lock"], ["python", "list"], ["python", "find"], ["pip", "compile", "pyproject.toml"], ["init", "--bare", "sub"]];

    [ToolTheory]
    [InlineData(".venv")]
    [InlineData("../.venv")]
    public void EnvironmentInClone_InterpreterOfTheProject_IsNotRun(string place)
    {
        using var sandbox = new Sandbox();
        var marker = Locked(sandbox);
        var environment = Path.GetFullPath(place, sandbox.Project);
        Plant(sandbox, marker, Path.Combine(environment, "bin/python"));
        sandbox.Write(Path.Combine(environment, "pyvenv.cfg"), $"home = {environment}/bin\nversion_info = 3.12.1\n");

        AssertNothingRuns(sandbox, marker);
    }

    [ToolFact]
    public void EnvironmentInClone_StartUpFileBesideALinkedInterpreter_IsNotRun()
    {
        using var sandbox = new Sandbox();
        var marker = Locked(sandbox);
        sandbox.Run("venv", "-q").Expect(0);
        var packages = Directory.EnumerateDirectories(Path.Combine(sandbox.Project, ".venv", "lib")).Single() + "/site-packages";
        File.WriteAllText(Path.Combine(packages, "evil.pth"), $"import os; open({Python(marker)}, 'w')\n");

        // No longer the place that the link leads to: what the environment is could only be told by starting it.
        sandbox.Write(".venv/pyvenv.cfg", "home = /nowhere\nversion_info = 3.12.1\n");

        AssertNothingRuns(sandbox, marker);
    }

    [ToolTheory]
    [InlineData("./tools/python3.12")]
    [InlineData("tools")]
    [InlineData("../project/tools/python3.12")]
    [InlineData("link/python3.12")]
    public void VersionFilePath_ProgramOfTheProject_IsNotRun(string request)
    {
        using var sandbox = new Sandbox();
        var marker = Locked(sandbox);
        Plant(sandbox, marker, "tools/python3.12");
        Plant(sandbox, marker, "tools/bin/python");
        Directory.CreateSymbolicLink(Path.Combine(sandbox.Project, "link"), Path.Combine(sandbox.Project, "tools"));
        sandbox.Write(".python-version", request + "\n");

        AssertNothingRuns(sandbox, marker);
    }

    private static string Locked(Sandbox sandbox)
    {
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Project(sandbox, "thing");
        sandbox.Run("lock").Expect(0);
        return Path.Combine(sandbox.Root, "marker");
    }

    private static void Plant(Sandbox sandbox, string marker, string path) =>
        File.SetUnixFileMode(sandbox.Write(path, $"#!/bin/sh\ntouch {marker}\nexit 1\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static string Python(string text) => "'" + text + "'";

    private static void AssertNothingRuns(Sandbox sandbox, string marker)
    {
        foreach (var command in Looking)
        {
            sandbox.Run(command);

            Assert.False(File.Exists(marker), string.Join(' ', command));
        }
    }
}
