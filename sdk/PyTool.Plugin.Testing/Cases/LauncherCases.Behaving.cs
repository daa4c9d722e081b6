using PyTool.Abstractions.Launching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class LauncherCases
{
    public static IReadOnlyList<ConformanceCase<ILauncher>> Behaving { get; } =
    [
        Case("stops-before-the-start", "A cancelled request starts nothing", async run =>
        {
            using var cancellation = new CancellationTokenSource();
            await cancellation.CancelAsync();
            var started = Path.Combine(run.Target, "started");
            await Expect.CancellationAsync(async token => await run.Create().RunAsync(Script(run, $"touch {started}; sleep 30"), token), cancellation, null, "Cancelled before the start");
            Expect.That(!File.Exists(started), "The child was started although the request was cancelled");
        }),
        Case("ends-the-child", "Cancellation ends the child", async run =>
        {
            using var cancellation = new CancellationTokenSource();
            var (started, ended) = (Path.Combine(run.Target, "started"), Path.Combine(run.Target, "ended"));
            var begun = Task.Run(async () =>
            {
                while (!File.Exists(started))
                {
                    await Task.Delay(20);
                }
            });
            await Expect.CancellationAsync(async token => await run.Create().RunAsync(Script(run, $"touch {started}; sleep 3; touch {ended}"), token), cancellation, begun, "Cancelled while the child runs");
            await Task.Delay(TimeSpan.FromSeconds(4));
            Expect.That(!File.Exists(ended), "The child went on after the cancellation");
        }),
        Case("runs-several", "Several children run at the same time", async run =>
        {
            var launcher = run.Create();
            var codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => launcher.RunAsync(Script(run, $"exit {i}"), run.Cancellation))));
            Expect.Same("0,1,2,3,4,5", string.Join(",", codes), "Exit codes");
        }),
        Case("standard-output-is-silent", "Standard output belongs to the child and to results", run => Expect.SilenceAsync(() => run.Create().RunAsync(Script(run, "echo hello"), run.Cancellation))),
        Case("tells-no-secrets", "Credentials of the environment appear in no diagnostic event", async run =>
        {
            await run.Create().RunAsync(Script(run, "true"), run.Cancellation);
            Expect.NoSecrets(run);
        }),
        Case("writes-in-its-own-directories", "Files are written below the cache and the plugin's state directory only", async run =>
        {
            await run.Create().RunAsync(Script(run, "true"), run.Cancellation);
            Expect.NoStrays(run);
        }),
    ];
}
