using System.Net;
using System.Net.Sockets;
using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Locking;

/// <summary>A resolution that waits for an index can be given up.</summary>
public sealed class InterruptionTests
{
    [ToolTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void Lock_SignalWhileTheIndexIsSilent_EndsAndWritesNothing(string signal, int exitCode)
    {
        // Connections are taken by the system's backlog; nobody ever answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var sandbox = new Sandbox();
        sandbox.Write("pyproject.toml", "[project]\nname = \"app\"\nversion = \"1\"\nrequires-python = \">=3.9\"\ndependencies = [\"anything\"]\n");

        var result = sandbox.RunAndSignal("Using CPython", signal, "lock", "--default-index", $"http://{silent.LocalEndpoint}/simple");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "uv.lock")));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(sandbox.Project), static entry => Path.GetFileName(entry).StartsWith(".tmp", StringComparison.Ordinal));
    }
}
