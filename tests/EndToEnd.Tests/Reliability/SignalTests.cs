using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Reliability;

/// <summary>`run` is transparent. Each test is named after its case in the family `signals`.</summary>
public sealed class SignalTests
{
    [ToolTheory]
    [InlineData("")]
    [InlineData("trap '' PIPE; ")]
    [InlineData("trap '' INT HUP PIPE USR1; ")]
    public void SignalDispositions_OfTheCaller_AreThoseOfTheChild(string before)
    {
        using var sandbox = new Sandbox();

        var alone = Shell(sandbox, before + "exec grep -E '^Sig(Blk|Ign)' /proc/self/status");
        var below = Shell(sandbox, before + $"exec {InstalledTool.Path} run --no-project -q grep -E '^Sig(Blk|Ign)' /proc/self/status");

        Assert.Equal(alone.Output, below.Expect(0).Output);
    }

    [ToolTheory]
    [InlineData("run --no-project -q")]
    [InlineData("run --no-project -q --")]
    public void ArgumentsThrough_BytesThatAreNoText_ReachTheChild(string command)
    {
        using var sandbox = new Sandbox();

        var result = Shell(sandbox, $"exec {InstalledTool.Path} {command} sh -c 'printf \"%s\\0\" \"$@\" | od -An -tx1 -v' sh '' \"$(printf 'a\\377\\376b')\" \"$(printf '\\360\\237\\220\\215')\" \"$(printf '\\355\\240\\200')\"").Expect(0);

        Assert.Equal("00 61 ff fe 62 00 f0 9f 90 8d 00 ed a0 80 00", string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [ToolTheory]
    [InlineData(">&-")]
    [InlineData("<&-")]
    [InlineData("2>&-")]
    [InlineData(">&- 2>&- <&-")]
    [InlineData("2>/dev/full")]
    public void ClosedOutput_OfAnyStream_KeepsTheExitCode(string closing)
    {
        using var sandbox = new Sandbox();

        Shell(sandbox, $"exec {InstalledTool.Path} run --no-project sh -c 'exit 7' {closing}").Expect(7);
    }

    [ToolTheory]
    [InlineData("2>&-", 0)]
    [InlineData(">&- 2>&-", 0)]
    [InlineData("2>/dev/full", 0)]
    [InlineData(">/dev/full", 2)]
    [InlineData(">/dev/full 2>&1", 2)]
    public void OutputFull_OfACommandWithResult_IsNoCrash(string closing, int code)
    {
        using var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Project(sandbox, "thing");
        sandbox.Run("lock").Expect(0);

        Shell(sandbox, $"exec {InstalledTool.Path} tree {closing}").Expect(code);
    }

    [ToolTheory]
    [InlineData("trap '' CHLD; exec")]
    [InlineData("exec unshare -rpf --mount-proc --kill-child")]
    public void RunInContainer_WhereStatusesAreDropped_KeepsTheExitCode(string before)
    {
        using var sandbox = new Sandbox();
        if (before.Contains("unshare", StringComparison.Ordinal) && Shell(sandbox, before + " true").ExitCode != 0)
        {
            return;
        }

        // The second time the interpreter is known and nothing else is started.
        for (var i = 0; i < 2; i++)
        {
            Shell(sandbox, before + $" {InstalledTool.Path} run --no-project sh -c 'sleep 0.1; exit 7'").Expect(7);
        }
    }

    private static ToolResult Shell(Sandbox sandbox, string script) => sandbox.Start("/usr/bin/env", "--default-signal=PIPE", "sh", "-c", script);
}
