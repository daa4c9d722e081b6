using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The Slurm launcher on a real cluster of one node.</summary>
public sealed class SlurmTests(SlurmCluster cluster) : IClassFixture<SlurmCluster>
{
    private const string World = """
        import json, os, sys, thing
        own = {k: v for k, v in os.environ.items() if not k.startswith(('SLURM', 'SRUN_', 'MPI_', 'PMI_')) and k not in ('HOSTNAME', 'GPU_DEVICE_ORDINAL', 'ROCR_VISIBLE_DEVICES', 'SHLVL', '_', 'TMPDIR', 'PWD', 'OLDPWD')}
        print(json.dumps([own, os.getcwd(), sys.executable, sys.prefix, sys.argv, thing.VERSION], sort_keys=True))
        raise SystemExit(7)
        """;

    private const string Waiting = """
        import signal, sys
        def tidy(number, frame):
            print('tidied after', signal.Signals(number).name, flush=True)
            sys.exit(40 + number)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
            signal.signal(number, tidy)
        print('WAITING', file=sys.stderr, flush=True)
        while True:
            signal.pause()
        """;

    [SlurmFact]
    public void Run_ThroughSrun_SeesTheSameWorldAsWithout()
    {
        using var sandbox = Prepare();
        sandbox.Write("folder/world.py", World);

        var there = sandbox.Run("run", "--directory", "folder", "python", "world.py", "with space", "$HOME").Expect(7);
        var here = sandbox.With("PYTOOL_LAUNCHER", "builtin").Run("run", "--directory", "folder", "python", "world.py", "with space", "$HOME").Expect(7);
        var marked = sandbox.With("PYTOOL_LAUNCHER", null).Run("run", "python", "-c", "import os; print(os.environ['SLURM_JOB_ID'])").Expect(0);

        Assert.Equal(here.Output.Replace("\"PYTOOL_LAUNCHER\": \"builtin\", ", "", StringComparison.Ordinal), there.Output);
        Assert.Matches("^[0-9]+\n$", marked.Output);
    }

    [SlurmTheory]
    [InlineData("INT", 42)]
    [InlineData("TERM", 55)]
    public void Run_Signal_ReachesTheTaskWhichTidiesUp(string signal, int exitCode)
    {
        using var sandbox = Prepare();
        sandbox.Write("waiting.py", Waiting);

        var result = sandbox.RunAndSignal("WAITING", signal, "run", "python", "waiting.py").Expect(exitCode);

        Assert.Equal($"tidied after SIG{signal}\n", result.Output);
    }

    [SlurmFact]
    public void Run_TaskDiesOfASignal_ExitCodeSaysSo()
    {
        using var sandbox = Prepare();

        sandbox.Run("run", "python", "-c", "import os; os.kill(os.getpid(), 15)").Expect(143);
    }

    [SlurmFact]
    public void Run_StandardInput_ReachesTheTask()
    {
        using var sandbox = Prepare();

        var result = sandbox.Start("sh", "-c", "echo from outside | \"$1\" run python -c 'print(input())'", "sh", InstalledTool.Path).Expect(0);

        Assert.Equal("from outside\n", result.Output);
    }

    [SlurmFact]
    public void Run_NodeDirectory_EnvironmentIsCopiedOnceForAllTasksAndRuns()
    {
        using var sandbox = new Sandbox();
        Wheels.AddTool(sandbox, "thing", "2.0", "say-thing");
        var nodes = Path.Combine(sandbox.Root, "node-disk");
        Install(sandbox, $"nodeDirectory = \"{nodes}\"\narguments = [\"--ntasks=4\", \"--overcommit\"]\n");
        CountCopies(sandbox, out var copies);

        var first = sandbox.Run("run", "python", "-c", "import sys, thing; print(sys.prefix)").Expect(0);
        var second = sandbox.Run("run", "say-thing").Expect(0);
        var third = sandbox.Run("run", "python", "-c", "import os, thing; print(thing.__file__ + os.environ['VIRTUAL_ENV'] + os.environ['PATH'])").Expect(0);

        var place = Assert.Single(Directory.EnumerateDirectories(nodes));
        Assert.Equal(string.Concat(Enumerable.Repeat(place + "\n", 4)), first.Output);
        Assert.Equal(string.Concat(Enumerable.Repeat("say-thing 2.0\n", 4)), second.Output);
        Assert.Equal(4, third.Output.Split(place + "/lib").Length - 1);
        Assert.DoesNotContain(Path.Combine(sandbox.Project, ".venv"), third.Output + File.ReadAllText(Path.Combine(place, "bin", "say-thing")), StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(copies));
    }

    [SlurmFact]
    public void Run_ChangedEnvironment_GetsAnotherCopy()
    {
        using var sandbox = Prepare(withNodeDirectory: true);
        var before = sandbox.Run("run", "python", "-c", "import sys, thing; print(thing.VERSION)").Expect(0);
        Wheels.Project(sandbox, "thing<2");

        var after = sandbox.Run("run", "python", "-c", "import sys, thing; print(thing.VERSION)").Expect(0);

        Assert.Equal("2.0\n", before.Output);
        Assert.Equal("1.0\n", after.Output);
    }

    // What the task finds under the name `cp` notes that it was called.
    private static void CountCopies(Sandbox sandbox, out string log)
    {
        log = Path.Combine(sandbox.Root, "copies");
        var shim = Path.Combine(Directory.CreateDirectory(Path.Combine(sandbox.Root, "shims")).FullName, "cp");
        File.WriteAllText(shim, $"#!/bin/sh\necho copied >> '{log}'\nexec /bin/cp \"$@\"\n");
        File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        sandbox.With("PATH", $"{Path.GetDirectoryName(shim)}:{Environment.GetEnvironmentVariable("PATH")}");
    }

    private Sandbox Prepare(bool withNodeDirectory = false)
    {
        var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Add(sandbox, "thing", "2.0");
        Install(sandbox, withNodeDirectory ? $"nodeDirectory = \"{sandbox.Root}/node-disk\"\n" : "");
        return sandbox;
    }

    private void Install(Sandbox sandbox, string settings)
    {
        Wheels.Project(sandbox, "thing");
        sandbox.With("SLURM_CONF", cluster.Configuration).Run("plugin", "add", PluginFolders.Sample("SlurmLauncher")).Expect(0);
        sandbox.Configure($"[plugins]\nlauncher = [\"contoso.slurm\"]\n[plugin.\"contoso.slurm\"]\n{settings}");
    }
}
