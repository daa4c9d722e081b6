using System.Text.Json;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Launcher;

namespace PyTool.Launcher.Tests;

public sealed class CaptureTests
{
    [Fact]
    public async Task RunAsync_Output_ComesLineByLine()
    {
        var lines = new Lines();

        var code = await RunAsync("printf 'one\\r\\ntwo'; echo bad >&2; exit 3", lines);

        Assert.Equal(3, code);
        Assert.Equal(["one", "two"], lines.Output);
        Assert.Equal(["bad"], lines.Error);
    }

    [Fact]
    public async Task RunAsync_NoInput_IsEmpty()
    {
        var lines = new Lines();

        await RunAsync("wc -c", lines);

        Assert.Equal("0", lines.Output[0].Trim());
    }

    [Fact]
    public async Task RunAsync_LargeInputAndOutput_DoNotBlockEachOther()
    {
        var lines = new Lines();
        var text = string.Concat(Enumerable.Repeat("0123456789abcde\n", 40_000));

        await RunAsync("cat; cat /dev/null >&2", lines, text);

        Assert.Equal(40_000, lines.Output.Count);
    }

    [Fact]
    public async Task RunAsync_ChildClosesItsInput_IsNoError()
    {
        var lines = new Lines();

        Assert.Equal(0, await RunAsync("exec <&-; echo done", lines, new string('x', 1_000_000)));
        Assert.Equal(["done"], lines.Output);
    }

    [Fact]
    public async Task RunAsync_InvalidUtf8_IsReplaced()
    {
        var lines = new Lines();

        await RunAsync("printf 'a\\377b\\n'", lines);

        Assert.Equal(["a\uFFFDb"], lines.Output);
    }

    [Fact]
    public async Task RunAsync_EndlessLine_ComesInPieces()
    {
        var lines = new Lines();

        await RunAsync("head -c 200000 /dev/zero | tr '\\0' x", lines);

        Assert.Equal(200_000, lines.Output.Sum(static line => line.Length));
        Assert.All(lines.Output, static line => Assert.InRange(line.Length, 1, 64 * 1024));
    }

    [Fact]
    public async Task RunAsync_DaemonHoldsTheOutput_ReturnsAllTheSame()
    {
        var lines = new Lines();

        await RunAsync("sleep 600 & echo started", lines).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(["started"], lines.Output);
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsTheWholeGroup()
    {
        using var cancellation = new CancellationTokenSource();
        var lines = new Lines { OnLine = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync("sleep 600 & sleep 600 & echo $$; wait", lines, null, cancellation.Token));

        var group = lines.Output[0];

        // The signal was sent before the failure came out; each process takes its own moment to end.
        Assert.True(SpinWait.SpinUntil(() => !Directory.GetDirectories("/proc", "?*").Any(path => IsRunningInGroup(path, group)), TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task RunAsync_ReceiverFails_TheFailureComesOut()
    {
        var lines = new Lines { OnLine = _ => throw new InvalidOperationException("no room") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("echo x", lines));
    }

    private static Task<int> RunAsync(string script, Lines lines, string? input = null, CancellationToken cancellationToken = default) =>
        new LauncherFactory().Create(Context(), null).RunAsync(
            new LaunchRequest { Program = "sh", Arguments = ["-c", script], WorkingDirectory = "/", Output = lines, StandardInput = input, MustReturn = true },
            cancellationToken);

    private static bool IsRunningInGroup(string process, string group)
    {
        try
        {
            var fields = File.ReadAllText(Path.Combine(process, "stat")).Split(' ');
            return fields.Length > 4 && fields[4] == group && fields[2] != "Z";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static PluginContext Context() => new()
    {
        PluginId = "builtin",
        Settings = new PluginSettings { Json = default(JsonElement), Origin = "" },
        CacheDirectory = "/tmp",
        StateDirectory = "/tmp",
        EnvironmentVariables = new Dictionary<string, string>(),
        WorkingDirectory = "/",
        Diagnostics = new Silence(),
        ToolPath = "pytool",
    };

    private sealed class Silence : IDiagnostics
    {
        public void Report(DiagnosticEvent diagnosticEvent)
        {
        }
    }

    private sealed class Lines : ILaunchOutput
    {
        public List<string> Output { get; } = [];

        public List<string> Error { get; } = [];

        public Action<string>? OnLine { get; init; }

        public void WriteLine(string line, bool isError)
        {
            (isError ? Error : Output).Add(line);
            OnLine?.Invoke(line);
        }
    }
}
