namespace PyTool.Launcher.Tests;

public sealed class LaunchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-launch-").FullName;

    [Theory]
    [InlineData("exec", "exit 0", 0)]
    [InlineData("exec", "exit 7", 7)]
    [InlineData("spawn", "exit 0", 0)]
    [InlineData("spawn", "exit 255", 255)]
    [InlineData("spawn", "kill -TERM $$", 143)]
    [InlineData("spawn", "kill -KILL $$", 137)]
    [InlineData("spawn", "kill -SEGV $$", 139)]
    public async Task RunAsync_ChildEnds_GivesItsCode(string mode, string script, int code)
    {
        using var run = ProbeRun.Start(mode, "--", "sh", "-c", script);

        Assert.Equal(code, await run.WaitAsync());
    }

    [Fact]
    public async Task RunAsync_MayReplace_KeepsTheProcessId()
    {
        using var run = ProbeRun.Start("exec", "--", "sh", "-c", "echo $$");

        Assert.Equal(run.Id + "\n", await run.ReadAllAsync());
    }

    [Theory]
    [InlineData("exec")]
    [InlineData("spawn")]
    public async Task RunAsync_Variables_AreSetAndRemoved(string mode)
    {
        using var run = ProbeRun.StartIn("A=1 B=2 \"$@\"", mode, "--set", "A", "--set", "C=3", "--path", "/usr/bin:/bin", "--cwd", _root, "--", "sh", "-c", "echo ${A-unset} $B $C $PATH; pwd -P");

        Assert.Equal($"unset 2 3 /usr/bin:/bin\n{_root}\n", await run.ReadAllAsync());
    }

    [Theory]
    [InlineData("exec")]
    [InlineData("spawn")]
    public async Task RunAsync_InvalidUtf8InVariable_ReachesTheChildUnchanged(string mode)
    {
        using var run = ProbeRun.StartIn("ODD=$(printf 'a\\377b'); export ODD; exec \"$@\"", mode, "--", "sh", "-c", "printf %s \"$ODD\" | od -An -tx1");

        Assert.Equal("61 ff 62", (await run.ReadAllAsync()).Trim());
    }

    // What uv 0.13.9 prints.
    [Theory]
    [InlineData("exec", "no-such-program", "No such file or directory (os error 2)")]
    [InlineData("spawn", "no-such-program", "No such file or directory (os error 2)")]
    [InlineData("exec", "/etc/passwd", "Permission denied (os error 13)")]
    [InlineData("spawn", "/etc", "Permission denied (os error 13)")]
    public async Task RunAsync_Unstartable_SaysWhy(string mode, string program, string cause)
    {
        using var run = ProbeRun.Start(mode, "--", program);

        Assert.Equal($"error: Failed to spawn: {program}\n  cause: {cause}\n", await run.ReadErrorAsync());
        Assert.Equal(2, await run.WaitAsync());
    }

    [Theory]
    [InlineData("exec")]
    [InlineData("spawn")]
    public async Task RunAsync_ScriptWithoutInterpreterLine_RunsInTheShellWhenFoundOnPath(string mode)
    {
        Script("plain", "echo hi $0 $1");

        using var named = ProbeRun.Start(mode, "--path", "/nonexistent:" + _root + ":/usr/bin", "--", "plain", "x");
        using var path = ProbeRun.Start(mode, "--", Path.Combine(_root, "plain"));

        Assert.Equal($"hi {_root}/plain x\n", await named.ReadAllAsync());
        Assert.Contains("cause: Exec format error (os error 8)", await path.ReadErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FileThatMayNotRun_IsPassedOver()
    {
        var first = Directory.CreateDirectory(Path.Combine(_root, "first")).FullName;
        var second = Directory.CreateDirectory(Path.Combine(_root, "second")).FullName;
        File.WriteAllText(Path.Combine(first, "tool"), "");
        Script("second/tool", "#!/bin/sh\necho second");

        using var found = ProbeRun.Start("exec", "--path", first + ":" + second, "--", "tool");
        using var denied = ProbeRun.Start("exec", "--path", first + ":/nonexistent", "--", "tool");

        Assert.Equal("second\n", await found.ReadAllAsync());
        Assert.Contains("Permission denied (os error 13)", await denied.ReadErrorAsync(), StringComparison.Ordinal);
    }

    // What the child sees has to be what it would see if the shell had started it.
    [Theory]
    [InlineData("exec", "")]
    [InlineData("spawn", "")]
    [InlineData("exec", "trap '' INT HUP; ")]
    [InlineData("spawn", "trap '' INT HUP; ")]
    [InlineData("exec", "ulimit -Sn 100; ")]
    [InlineData("spawn", "ulimit -Sn 100; ")]
    public async Task RunAsync_SignalsAndLimits_AreThoseOfTheCaller(string mode, string preparation)
    {
        const string Look = "grep -E 'SigBlk|SigIgn' /proc/self/status; ulimit -Sn; ulimit -Hn; ls /proc/self/fd | wc -l; umask";
        using var plain = ProbeRun.StartIn(preparation + "shift; \"$@\"", "sh", "-c", Look);
        using var run = ProbeRun.StartIn(preparation + "\"$@\"; exit $?", mode, "--", "sh", "-c", Look);

        Assert.Equal(await plain.ReadAllAsync(), await run.ReadAllAsync());
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("INT")]
    [InlineData("QUIT")]
    [InlineData("USR1")]
    [InlineData("USR2")]
    [InlineData("ALRM")]
    [InlineData("WINCH")]
    public async Task RunAsync_SignalToUs_ReachesTheChildOnce(string signal)
    {
        using var run = ProbeRun.Start("spawn", "--", "sh", "-c", $"n=0; trap 'n=$((n+1))' {signal}; echo ready; while [ $n = 0 ]; do sleep 0.05; done; sleep 0.3; echo got $n; exit 9");
        Assert.Equal("ready", await run.Output.ReadLineAsync());

        run.Signal(signal);

        Assert.Equal("got 1\n", await run.ReadAllAsync());
        Assert.Equal(9, await run.WaitAsync());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Script(string name, string text)
    {
        var path = Path.Combine(_root, name);
        File.WriteAllText(path, text + "\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }
}
