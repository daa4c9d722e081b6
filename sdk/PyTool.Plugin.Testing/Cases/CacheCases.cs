using PyTool.Abstractions.Caching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

/// <summary>What a cache promises.</summary>
internal static partial class CacheCases
{
    private static ConformanceCase<IPackageCache> Case(string name, string promise, Func<ConformanceRun<IPackageCache>, Task> body) => new(name, promise, body);

    private static TestWheel Wheel() => new("thing", "1.0");

    private static void CheckContent(CachedWheel cached, TestWheel wheel)
    {
        Expect.That(cached is not null, "It returned nothing");
        Expect.That(cached!.Files.Select(f => f.Path).SequenceEqual(wheel.Files.Keys.Order(StringComparer.Ordinal)), $"The list of files is not that of the archive, sorted: {string.Join(", ", cached.Files.Select(f => f.Path))}");
        foreach (var file in cached.Files)
        {
            var path = Path.Combine(cached.Directory, file.Path);
            Expect.That(File.Exists(path), $"A file of the wheel is missing in its folder: {file.Path}");
            Expect.That(File.ReadAllBytes(path).AsSpan().SequenceEqual(wheel.Files[file.Path]), $"A file has other bytes than in the archive: {file.Path}");
            Expect.Same(wheel.Files[file.Path].LongLength, file.Size, $"Size of {file.Path}");
        }
    }

    private static LinkRequest Link(CachedWheel wheel, string target, Func<CachedFile, bool>? choice = null, LinkMode? mode = null, bool mustCopy = false) => new()
    {
        Wheel = wheel, Mode = mode,
        Items = [.. wheel.Files.Where(choice ?? (_ => true)).Select(f => new LinkItem { File = f, Target = Path.Combine(target, f.Path), MustCopy = mustCopy })],
    };

    private static string[] FilesIn(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>After a refusal nothing of the wheel may be visible, and a good source must still help.</summary>
    private static async Task CheckNothingKeptAsync(ConformanceRun<IPackageCache> run, WheelArtifact refused, TestWheel wheel)
    {
        Expect.That(await run.Create().FindAsync(refused, run.Cancellation) is null, "What was refused is in the cache all the same");
        CheckContent(await run.Create().EnsureAsync(wheel.Artifact(), new TestArtifacts(wheel), run.Cancellation), wheel);
    }
}
