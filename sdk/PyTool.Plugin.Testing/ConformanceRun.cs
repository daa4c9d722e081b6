using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Reference;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing;

/// <summary>The world of one case: directories that nobody else uses, a recording of what the plugin tells, the plugin itself.</summary>
/// <typeparam name="TJob">The job.</typeparam>
internal sealed class ConformanceRun<TJob> : IDisposable
    where TJob : class
{
    /// <summary>Stands in the environment as a credential; must not appear anywhere.</summary>
    public const string Secret = "kit-secret-3b9f0c1d";

    private readonly PluginSubject<TJob> _subject;
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-kit-").FullName;

    public ConformanceRun(PluginSubject<TJob> subject, CancellationToken cancellationToken)
    {
        _subject = subject;
        Cancellation = cancellationToken;
        Directory.CreateDirectory(Cache);
        Directory.CreateDirectory(Work);
        Directory.CreateDirectory(Target);
    }

    public CancellationToken Cancellation { get; }

    public string Cache => Path.Combine(_root, "cache");

    public string State => Path.Combine(_root, "state");

    public string Work => Path.Combine(_root, "work");

    /// <summary>Where environments and linked files go.</summary>
    public string Target => Path.Combine(_root, "target");

    public RecordingDiagnostics Diagnostics { get; } = new();

    /// <summary>Makes the plugin; each call is a new command.</summary>
    public TJob Create()
    {
        var context = Context(_subject.Id);
        return _subject.Factory.Create(context, _subject.IsLastLink ? null : References.Create<TJob>(Context("builtin")))
            ?? throw new ConformanceException("`Create` returned nothing");
    }

    /// <summary>Everything below the root that no directory was meant for: the plugin's own writing outside of cache, state and target.</summary>
    public IReadOnlyList<string> Strays() =>
        [.. Directory.EnumerateFileSystemEntries(_root).Where(e => e != Cache && e != State && e != Work && e != Target), .. Directory.EnumerateFileSystemEntries(Work)];

    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Read-only files of a plugin's store, or a child that still runs: the system's clean-up takes them.
        }
    }

    private PluginContext Context(string id)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
        variables["UV_INDEX_KIT_PASSWORD"] = Secret;
        return new PluginContext
        {
            PluginId = id,
            Settings = id != _subject.Id || _subject.Settings.ValueKind != System.Text.Json.JsonValueKind.Object ? PluginSettings.Empty : new PluginSettings { Json = _subject.Settings, Origin = "the conformance kit" },
            CacheDirectory = Cache,
            StateDirectory = Path.Combine(State, id),
            EnvironmentVariables = variables,
            WorkingDirectory = Work,
            Diagnostics = Diagnostics,
            ToolPath = "/usr/bin/pytool",
        };
    }
}
