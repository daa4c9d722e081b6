using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class ResolverCases
{
    public static IReadOnlyList<ConformanceCase<IResolver>> Behaving { get; } =
    [
        Case("is-deterministic", "The same request gives the same answer, also in another process order and in a new command", async run =>
        {
            var first = Text(await run.Create().ResolveAsync(Ask("app"), Graph(), run.Cancellation));
            for (var i = 0; i < 3; i++)
            {
                var index = Graph();
                index.Yields = i > 0;
                Expect.Same(first, Text(await run.Create().ResolveAsync(Ask("app"), index, run.Cancellation)), "A further answer");
            }
        }),
        Case("remembers-nothing", "A second request on the same resolver is answered from the index it is given", async run =>
        {
            var resolver = run.Create();
            await resolver.ResolveAsync(Ask("a"), Single("1.0"), run.Cancellation);
            var outcome = await resolver.ResolveAsync(Ask("a"), Single("2.0"), run.Cancellation);
            Expect.That(Text(outcome).StartsWith("a==2.0", StringComparison.Ordinal), $"The second index has a 2.0 only, but it answered: {Text(outcome)}");
        }),
        Case("is-reentrant", "Several resolutions run at the same time", async run =>
        {
            var resolver = run.Create();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            {
                var index = i % 2 == 0 ? Graph() : Single("1.0");
                index.Yields = true;
                return Task.Run(() => resolver.ResolveAsync(i % 2 == 0 ? Ask("app") : Ask("a"), index, run.Cancellation));
            }));
            for (var i = 0; i < outcomes.Length; i++)
            {
                Expect.That(Text(outcomes[i]).StartsWith(i % 2 == 0 ? "app==1.0" : "a==1.0", StringComparison.Ordinal), $"Two resolutions were mixed up: {Text(outcomes[i])}");
            }
        }),
        Case("stops-before-the-start", "A cancelled request is not begun", async run =>
        {
            using var source = new CancellationTokenSource();
            await source.CancelAsync();
            await Expect.CancellationAsync(async token => await run.Create().ResolveAsync(Ask("app"), Graph(), token), source, null, "Cancelled before the start");
        }),
        Case("stops-in-the-middle", "Cancellation ends a resolution that waits for the index", async run =>
        {
            using var source = new CancellationTokenSource();
            var index = Graph();
            index.Hangs = true;
            await Expect.CancellationAsync(async token => await run.Create().ResolveAsync(Ask("app"), index, token), source, index.Asked, "Cancelled while the index is asked");
        }),
        Case("passes-failures-on", "What the index throws reaches the caller as it is", async run =>
        {
            var index = Graph();
            index.Failure = new PyToolException("KIT9", "the index is on fire");
            var refusal = await Expect.RefusalAsync(() => run.Create().ResolveAsync(Ask("app"), index, run.Cancellation), "The index fails");
            Expect.Same("KIT9", refusal.Code, "Code of the error");
        }),
        Case("takes-big-packages", "A package with 2000 releases and hostile version numbers is solved", async run =>
        {
            var index = new TestIndex();
            for (var i = 0; i < 2000; i++)
            {
                index.Add("a", $"{i}.0");
            }

            index.Add("a", "9999999999999999999.0.dev1");
            Chose(await SolveAsync(run, index, Ask("a")), "a", "1999.0");
        }),
        Case("asks-the-given-index", "Everything it knows comes from the index it is given", async run =>
        {
            var index = Graph();
            await run.Create().ResolveAsync(Ask("app"), index, run.Cancellation);
            Expect.That(index.Asks > 0, "It answered without asking the index");
        }),
        Case("standard-output-is-silent", "Standard output belongs to the results of commands", run => Expect.SilenceAsync(() => run.Create().ResolveAsync(Ask("app"), Graph(), run.Cancellation))),
        Case("tells-no-secrets", "Credentials of the environment appear in no diagnostic event", async run =>
        {
            await run.Create().ResolveAsync(Ask("app"), Graph(), run.Cancellation);
            Expect.NoSecrets(run);
        }),
        Case("writes-in-its-own-directories", "Files are written below the cache and the plugin's state directory only", async run =>
        {
            await run.Create().ResolveAsync(Ask("app"), Graph(), run.Cancellation);
            Expect.NoStrays(run);
        }),
    ];

    private static TestIndex Single(string version)
    {
        var index = new TestIndex();
        index.Add("a", version);
        return index;
    }
}
