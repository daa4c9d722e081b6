using PyTool.Abstractions.Caching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class CacheCases
{
    public static IReadOnlyList<ConformanceCase<IPackageCache>> Behaving { get; } =
    [
        Case("stops-before-the-start", "A cancelled call is not begun", async run =>
        {
            using var cancellation = new CancellationTokenSource();
            await cancellation.CancelAsync();
            await Expect.CancellationAsync(async token => await run.Create().EnsureAsync(Wheel().Artifact(), new TestArtifacts(Wheel()), token), cancellation, null, "Cancelled before the start");
        }),
        Case("stops-in-the-middle", "Cancellation ends a transfer, and nothing half-done stays visible", async run =>
        {
            using var cancellation = new CancellationTokenSource();
            var (wheel, source) = (Wheel(), new TestArtifacts(Wheel()) { Hangs = true });
            await Expect.CancellationAsync(async token => await run.Create().EnsureAsync(wheel.Artifact(), source, token), cancellation, source.Asked, "Cancelled in a transfer");
            await CheckNothingKeptAsync(run, wheel.Artifact(), wheel);
        }),
        Case("passes-failures-on", "A file that cannot be had is an error for people", async run =>
            await Expect.RefusalAsync(() => run.Create().EnsureAsync(Wheel().Artifact(), new TestArtifacts(), run.Cancellation), "The file cannot be had")),
        Case("standard-output-is-silent", "Standard output belongs to the results of commands", run => Expect.SilenceAsync(() => UseAsync(run))),
        Case("tells-no-secrets", "Credentials of the environment appear in no diagnostic event", async run =>
        {
            await UseAsync(run);
            Expect.NoSecrets(run);
        }),
        Case("writes-in-its-own-directories", "Files are written below the cache, the plugin's state directory and the asked-for places only", async run =>
        {
            await UseAsync(run);
            Expect.NoStrays(run);
        }),
    ];

    private static async Task UseAsync(ConformanceRun<IPackageCache> run)
    {
        var (wheel, cache) = (Wheel(), run.Create());
        var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
        await cache.LinkAsync(Link(cached, run.Target), run.Cancellation);
    }
}
