using System.Security.Cryptography;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache;
using PyTool.Plugins.Cache.Archives;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Standards.Filenames;

namespace PyTool.Cache.Tests.Store;

/// <summary>A cache in a folder of its own, with a source that hands out given bytes and counts.</summary>
internal sealed class CacheFixture : IDiagnostics, IArtifactSource, IDisposable
{
    private readonly List<PackageCache> made = [];

    public CacheFixture()
    {
        Root = Directory.CreateTempSubdirectory("pytool-cache-tests-").FullName;
        CacheDirectory = Path.Combine(Root, "cache");
    }

    public string Root { get; }

    public string CacheDirectory { get; set; }

    /// <summary>What the source gives for a file name.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Give bytes in parts of this size, without telling the length.</summary>
    public int? Part { get; set; }

    public int Opened => opened;

    public List<string> Warnings { get; } = [];

    public FaultPoints Faults { get; set; } = FaultPoints.Inert;

    private int opened;

    public PackageCache Create(CacheSettings? settings = null)
    {
        var context = new PluginContext
        {
            PluginId = "builtin",
            Settings = PluginSettings.Empty,
            CacheDirectory = CacheDirectory,
            StateDirectory = Path.Combine(Root, "state"),
            EnvironmentVariables = new Dictionary<string, string>(),
            WorkingDirectory = Root,
            Diagnostics = this,
            ToolPath = "/tool",
        };
        var cache = new PackageCache(context, settings ?? new CacheSettings { LockTimeout = TimeSpan.FromSeconds(20) }, Platform.Current, Faults);
        made.Add(cache);
        return cache;
    }

    public WheelArtifact Wheel(byte[] content, string name = "pkg", bool hashed = false, string? hash = null, long? size = null)
    {
        var fileName = $"{name}-1.0-py3-none-any.whl";
        Files[fileName] = content;
        var digest = hash ?? (hashed ? Convert.ToHexStringLower(SHA256.HashData(content)) : null);
        return new WheelArtifact
        {
            FileName = WheelFilename.Parse(fileName),
            Source = new PackageSource.Registry { Url = "https://index.example/simple" },
            Artifact = new Artifact
            {
                FileName = fileName,
                Url = "https://index.example/" + fileName,
                Hashes = digest is null ? [] : [new ArtifactHash { Algorithm = "sha256", Digest = digest }],
                Size = size,
            },
        };
    }

    public Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref opened);
        var bytes = Files[artifact.FileName];
        return Task.FromResult(Part is { } part
            ? new ArtifactContent { Stream = new SlowStream(bytes, part) }
            : new ArtifactContent { Stream = new MemoryStream(bytes), Length = bytes.Length });
    }

    public void Report(DiagnosticEvent diagnosticEvent)
    {
        if (diagnosticEvent is DiagnosticEvent.Warning warning)
        {
            lock (Warnings)
            {
                Warnings.Add(warning.Message);
            }
        }
    }

    public static LinkRequest LinkAll(CachedWheel wheel, string target, LinkMode? mode = null) => new()
    {
        Wheel = wheel,
        Mode = mode,
        Items = [.. wheel.Files.Select(file => new LinkItem { File = file, Target = Path.Combine(target, file.Path) })],
    };

    public void Dispose()
    {
        foreach (var cache in made)
        {
            cache.Dispose();
        }

        Directory.Delete(Root, recursive: true);
    }
}
