using System.Diagnostics;

namespace PyTool.Launcher.Tests;

/// <summary>The probe, a process of its own that calls the launcher, so that it can be replaced and signalled.</summary>
internal sealed class ProbeRun : IDisposable
{
    private readonly Process _process;

    private ProbeRun(Process process)
    {
        _process = process;
        Output = process.StandardOutput;
    }

    public StreamReader Output { get; }

    public int Id => _process.Id;

    private static string ProbePath => Path.Combine(AppContext.BaseDirectory, "launcher-probe");

    public static ProbeRun Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(ProbePath, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        return new ProbeRun(Process.Start(start)!);
    }

    /// <summary>Through a shell that prepares something first; <c>"$@"</c> is the probe with its arguments. The test host ignores SIGPIPE; the shell starts without that.</summary>
    public static ProbeRun StartIn(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/env", ["--default-signal=PIPE", "sh", "-c", shell, "sh", ProbePath, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        return new ProbeRun(Process.Start(start)!);
    }

    public async Task<string> ReadAllAsync() => await Output.ReadToEndAsync();

    public async Task<string> ReadErrorAsync() => await _process.StandardError.ReadToEndAsync();

    public async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/kill", ["-" + name, Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
