using PyTool.Abstractions.Caching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class CacheCases
{
    public static IReadOnlyList<ConformanceCase<IPackageCache>> Keeping { get; } =
    [
        Case("unpacks-a-wheel", "A wheel is fetched and unpacked; its list of files is sorted and true", async run =>
        {
            var wheel = Wheel();
            CheckContent(await run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation), wheel);
        }),
        Case("fetches-once", "What is in the cache is not fetched again, by a later command neither", async run =>
        {
            var (wheel, source) = (Wheel(), new TestArtifacts(Wheel()));
            await run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            CheckContent(await run.Create().EnsureAsync(wheel.Artifact(), source, run.Cancellation), wheel);
            Expect.Same(0, source.Opened, "Transfers for a wheel that is in the cache");
        }),
        Case("finds-what-it-has", "`FindAsync` answers from the cache alone", async run =>
        {
            var wheel = Wheel();
            Expect.That(await run.Create().FindAsync(wheel.Artifact(), run.Cancellation) is null, "It found a wheel that was never put in");
            await run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            var found = await run.Create().FindAsync(wheel.Artifact(), run.Cancellation);
            Expect.That(found is not null, "It did not find a wheel that was put in");
            CheckContent(found!, wheel);
        }),
        Case("shares-the-work", "Concurrent calls for one wheel fetch it once", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var source = new TestArtifacts(wheel);
            var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => cache.EnsureAsync(wheel.Artifact(), source, run.Cancellation))));
            foreach (var one in all)
            {
                CheckContent(one, wheel);
            }

            Expect.Same(1, source.Opened, "Transfers for twelve concurrent calls");
        }),
        Case("keeps-many-apart", "Different wheels are kept apart, also when they come at the same time", async run =>
        {
            var wheels = Enumerable.Range(0, 10).Select(i => new TestWheel("thing" + i, "1.0")).ToArray();
            var (cache, source) = (run.Create(), new TestArtifacts(wheels));
            var all = await Task.WhenAll(wheels.Select(w => Task.Run(() => cache.EnsureAsync(w.Artifact(), source, run.Cancellation))));
            for (var i = 0; i < all.Length; i++)
            {
                CheckContent(all[i], wheels[i]);
            }
        }),
        Case("verifies-the-digest", "A wheel with another digest than announced is refused and not kept", async run =>
        {
            var wheel = Wheel();
            var announced = wheel.Artifact(sha256: new string('0', 64));
            await Expect.RefusalAsync(() => run.Create().EnsureAsync(announced, new TestArtifacts(wheel), run.Cancellation), "The digest differs");
            await CheckNothingKeptAsync(run, announced, wheel);
        }),
        Case("verifies-the-size", "A wheel of another size than announced is refused and not kept", async run =>
        {
            var wheel = Wheel();
            var announced = wheel.Artifact(sha256: wheel.Sha256, size: wheel.Content.Length + 1);
            await Expect.RefusalAsync(() => run.Create().EnsureAsync(announced, new TestArtifacts(wheel), run.Cancellation), "The size differs");
        }),
        Case("survives-broken-transfers", "A transfer that dies leaves nothing visible; the next one helps", async run =>
        {
            var wheel = Wheel();
            await Expect.RefusalAsync(() => run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel) { BreaksAfter = wheel.Content.Length / 2 }, run.Cancellation), "The transfer dies");
            await CheckNothingKeptAsync(run, wheel.Artifact(), wheel);
        }),
        Case("refuses-what-is-no-wheel", "Bytes that are no archive are refused, whatever their digest", async run =>
        {
            var (wheel, nonsense) = (Wheel(), new byte[5000]);
            var announced = wheel.Artifact(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(nonsense)), nonsense.Length);
            await Expect.RefusalAsync(() => run.Create().EnsureAsync(announced, new TestArtifacts(wheel) { Instead = nonsense }, run.Cancellation), "No archive");
        }),
        Case("refuses-to-leave-its-folder", "An archive with paths that lead elsewhere is refused, and nothing is written there", async run =>
        {
            var wheel = new TestWheel("thing", "1.0", "../../../work/escaped.txt");
            await Expect.RefusalAsync(() => run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation), "A path leads out of the archive");
            Expect.That(run.Strays().Count == 0 && !File.Exists(Path.Combine(run.Cache, "escaped.txt")), "A file of the archive was written outside of its folder");
        }),
        Case("keeps-sources-apart", "A wheel of the same name with another digest from another index does not stand in", async run =>
        {
            var (mine, other) = (new TestWheel("thing", "1.0"), new TestWheel("thing", "1.0", "thing/other.py"));
            await run.Create().EnsureAsync(mine.Artifact(), new TestArtifacts(mine), run.Cancellation);
            CheckContent(await run.Create().EnsureAsync(other.Artifact(index: "https://other.example/simple"), new TestArtifacts(other), run.Cancellation), other);
            CheckContent(await run.Create().EnsureAsync(mine.Artifact(), new TestArtifacts(), run.Cancellation), mine);
        }),
    ];
}
