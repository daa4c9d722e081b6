using PyTool.Abstractions.Caching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class CacheCases
{
    public static IReadOnlyList<ConformanceCase<IPackageCache>> Linking { get; } =
    [
        Case("links-what-is-asked-for", "Exactly the asked-for files arrive, with their content", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            var request = Link(cached, run.Target, f => f.Path.EndsWith(".py", StringComparison.Ordinal) || f.Path.EndsWith("RECORD", StringComparison.Ordinal));
            await cache.LinkAsync(request, run.Cancellation);
            var expected = request.Items.Select(i => i.File.Path).Order(StringComparer.Ordinal).ToArray();
            Expect.That(FilesIn(run.Target).SequenceEqual(expected), $"Linked were {string.Join(", ", FilesIn(run.Target))} and not {string.Join(", ", expected)}");
            foreach (var path in expected)
            {
                Expect.That(File.ReadAllBytes(Path.Combine(run.Target, path)).AsSpan().SequenceEqual(wheel.Files[path]), $"A linked file has other bytes: {path}");
            }
        }),
        Case("replaces-what-is-there", "A file that is there already is replaced", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            Directory.CreateDirectory(Path.Combine(run.Target, "thing"));
            File.WriteAllText(Path.Combine(run.Target, "thing", "__init__.py"), "old");
            await cache.LinkAsync(Link(cached, run.Target), run.Cancellation);
            Expect.Same("VERSION = '1.0'\n", File.ReadAllText(Path.Combine(run.Target, "thing", "__init__.py")), "Content after linking");
        }),
        Case("links-twice", "Linking the same files again changes nothing", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            await cache.LinkAsync(Link(cached, run.Target), run.Cancellation);
            await cache.LinkAsync(Link(cached, run.Target), run.Cancellation);
            Expect.That(FilesIn(run.Target).SequenceEqual(wheel.Files.Keys.Order(StringComparer.Ordinal)), "After linking twice the files are others");
        }),
        Case("copies-what-will-be-changed", "A file that must be copied can be changed without harm to the cache", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            await cache.LinkAsync(Link(cached, run.Target, mustCopy: true), run.Cancellation);
            File.WriteAllText(Path.Combine(run.Target, "thing", "__init__.py"), "changed");
            CheckContent(await run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation), wheel);
        }),
        Case("obeys-every-mode", "Each link mode brings the files, by a fallback where need be", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            foreach (var mode in Enum.GetValues<LinkMode>())
            {
                var target = Path.Combine(run.Target, mode.ToString());
                var report = await cache.LinkAsync(Link(cached, target, mode: mode), run.Cancellation);
                Expect.That(report is not null, "It returned no report");
                Expect.Same("VERSION = '1.0'\n", File.ReadAllText(Path.Combine(target, "thing", "__init__.py")), $"Content with the mode {mode}");
            }
        }),
        Case("unlinking-leaves-the-cache", "Removing linked files does not touch the cache", async run =>
        {
            var (wheel, cache) = (Wheel(), run.Create());
            var cached = await cache.EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation);
            await cache.LinkAsync(Link(cached, run.Target), run.Cancellation);
            Directory.Delete(Path.Combine(run.Target, "thing"), recursive: true);
            CheckContent(await run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation), wheel);
        }),
    ];
}
