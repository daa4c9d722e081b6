using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A Slurm cluster of the tests' own with this machine as its only node: <c>munged</c>, <c>slurmctld</c> and <c>slurmd</c> on loopback, as the user who runs the tests. Started on first use.</summary>
public sealed class SlurmCluster : IDisposable
{
    private static readonly string[] Programs = ["munged", "slurmctld", "slurmd", "srun", "scancel", "scontrol", "sinfo"];
    private static readonly Lazy<string?> Trial = new(Try);
    private readonly List<Process> _daemons = [];
    private readonly string _root;
    private readonly Lazy<string> _configuration;

    public SlurmCluster()
    {
        _root = Directory.CreateTempSubdirectory("pytool-slurm-").FullName;
        _configuration = new(Start);
    }

    /// <summary>Why there is none; <see langword="null"/>: there is one. Found out by starting one: programs that are there may not be allowed to run.</summary>
    public static string? Missing => Trial.Value;

    /// <summary>Path of the cluster's configuration, for <c>SLURM_CONF</c>.</summary>
    public string Configuration => _configuration.Value;

    /// <summary>What went wrong inside, for the message of a failed test.</summary>
    public string Log => string.Join('\n', Directory.EnumerateFiles(_root, "*.log").Select(f => $"== {Path.GetFileName(f)}\n{File.ReadAllText(f)}"));

    public void Dispose()
    {
        _daemons.Reverse();
        foreach (var daemon in _daemons)
        {
            if (!daemon.HasExited)
            {
                daemon.Kill(entireProcessTree: true);
                daemon.WaitForExit();
            }

            daemon.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }

    private static string? Try()
    {
        if (Array.Find(Programs, p => Find(p) is null) is { } missing)
        {
            return $"`{missing}` is not installed: apt-get install slurmctld slurmd slurm-client munge";
        }

        using var cluster = new SlurmCluster();
        try
        {
            _ = cluster.Configuration;
            return null;
        }
        catch (Exception exception) when (exception is Xunit.Sdk.XunitException or IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return "the daemons of Slurm do not start here: " + exception.Message;
        }
    }

    private static string? Find(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin").Select(d => Path.Combine(d, program)).FirstOrDefault(File.Exists);

    private string Start()
    {
        // munged and the daemons insist on directories that others cannot write to, but may enter.
        File.SetUnixFileMode(_root, (UnixFileMode)Convert.ToInt32("755", 8));
        foreach (var name in new[] { "munge", "state", "spool" })
        {
            Directory.CreateDirectory(Path.Combine(_root, name));
        }

        var key = Path.Combine(_root, "munge", "key");
        File.WriteAllBytes(key, RandomNumberGenerator.GetBytes(128));
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var socket = Path.Combine(_root, "munge", "socket");
        Run("munged", "--foreground", "--force", "--num-threads=2", "--key-file=" + key, "--socket=" + socket, $"--pid-file={_root}/munge/pid", $"--log-file={_root}/munged.log", $"--seed-file={_root}/munge/seed");
        WaitFor("munged", () => File.Exists(socket));

        var configuration = Path.Combine(_root, "slurm.conf");
        File.WriteAllText(configuration, Describe(socket));
        Run("slurmctld", "-D", "-f", configuration);
        Run("slurmd", "-D", "-f", configuration);
        WaitFor("an idle node", () => Ask(configuration).Contains("idle", StringComparison.Ordinal));
        return configuration;
    }

    private string Describe(string socket)
    {
        var host = Environment.MachineName.Split('.')[0];
        return $"""
            ClusterName=test
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={FreePort()}
            SlurmdPort={FreePort()}
            AuthType=auth/munge
            AuthInfo=socket={socket}
            CredType=cred/munge
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            StateSaveLocation={_root}/state
            SlurmdSpoolDir={_root}/spool
            SlurmctldPidFile={_root}/slurmctld.pid
            SlurmdPidFile={_root}/slurmd.pid
            SlurmctldLogFile={_root}/slurmctld.log
            SlurmdLogFile={_root}/slurmd.log
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SwitchType=switch/none
            MpiDefault=none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            ReturnToService=2
            KillWait=1
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            NodeName={host} NodeAddr=127.0.0.1 CPUs={Environment.ProcessorCount} State=UNKNOWN
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:8

            """;
    }

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program)!, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _daemons.Add(process);
    }

    private static string Ask(string configuration)
    {
        var start = new ProcessStartInfo(Find("sinfo")!, ["--noheader", "--format=%T"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = configuration;
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private void WaitFor(string what, Func<bool> condition)
    {
        for (var i = 0; i < 600; i++)
        {
            if (condition())
            {
                return;
            }

            Assert.True(_daemons.TrueForAll(d => !d.HasExited), $"a daemon of Slurm ended while the tests waited for {what}\n{Log}");
            Thread.Sleep(50);
        }

        Assert.Fail($"Slurm: no {what}\n{Log}");
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
