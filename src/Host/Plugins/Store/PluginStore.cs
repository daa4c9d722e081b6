using System.Diagnostics;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Trust;
using PyTool.Host.Plugins.Policy;

namespace PyTool.Host.Plugins.Store;

/// <summary>The user's installed plugins: the folder <c>plugins</c> below the data directory and its record <c>plugins.lock</c>.</summary>
public sealed partial class PluginStore
{
    private const string LedgerName = "plugins.lock";
    private const int KnownSchema = 1;
    private const int MaximumLedgerSize = 64 << 20;
    private const string TemporaryPrefix = ".tmp-";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _root;

    /// <summary>Opens the store. Nothing is read yet.</summary>
    /// <param name="dataDirectory">Absolute path of pytool's data directory.</param>
    public PluginStore(string dataDirectory)
    {
        _root = Path.Combine(dataDirectory, "plugins");
    }

    /// <summary>The installed plugins, sorted by id. Runs and loads nothing of them.</summary>
    /// <exception cref="PyToolException">PT2009: the record cannot be read; PT2008, PT2037: others can have written it.</exception>
    public IReadOnlyList<PluginDescriptor> List() => ReadLedger().Plugins.Select(Describe).ToArray();

    /// <summary>Copies a built plugin folder into the store and records the hash of every file. The same id is replaced.</summary>
    /// <param name="directory">Absolute path of the folder with the manifest.</param>
    /// <param name="origin">Where it came from, for people.</param>
    public PluginDescriptor Install(string directory, string origin) => Install(directory, new PluginProvenance { Origin = origin }, PluginPolicy.None);

    /// <summary>Copies a built plugin folder into the store and records the hash of every file, if the policy lets it in. The same id is replaced.</summary>
    internal PluginDescriptor Install(string directory, PluginProvenance provenance, PluginPolicy policy)
    {
        var manifest = PluginManifestReader.Read(directory);
        policy.CheckId(manifest.Id);
        ContractCompatibility.Check(manifest, directory);
        try
        {
            return Install(directory, manifest, provenance, policy);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable($"The plugin `{manifest.Id}` {manifest.Version} cannot be installed", exception);
        }
    }

    private PluginDescriptor Install(string directory, PluginManifest manifest, PluginProvenance provenance, PluginPolicy policy)
    {
        EnsureRoot();
        using var exclusive = Lock();
        RemoveLeftOvers();
        var staging = Path.Combine(_root, TemporaryPrefix + Path.GetRandomFileName());
        try
        {
            Copy(directory, staging);
            var files = PluginFiles.Hash(staging);
            var hash = PluginFiles.Combine(files);
            var relative = $"{manifest.Id}/{manifest.Version}-{hash[..16]}";
            var entry = new PluginLedgerEntry
            {
                Id = manifest.Id, Version = manifest.Version, Job = manifest.Job, Directory = relative, Origin = provenance.Origin,
                Requested = provenance.Requested, Feed = provenance.Feed, PackageHash = provenance.PackageHash, Hash = hash, Files = files,
            };
            policy.Check(Describe(entry));
            Publish(staging, Path.Combine(_root, relative), files);
            WriteLedger(ReadLedger().Plugins.Where(p => p.Id != manifest.Id).Append(entry));
            return Describe(entry);
        }
        finally
        {
            Delete(staging);
        }
    }

    /// <summary>Removes a plugin. Returns its record, or <see langword="null"/> when it was not installed.</summary>
    public PluginDescriptor? Remove(string id)
    {
        if (!Directory.Exists(_root))
        {
            return null;
        }

        using var exclusive = Lock();
        var ledger = ReadLedger();
        var entry = ledger.Plugins.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        if (entry is null)
        {
            return null;
        }

        try
        {
            WriteLedger(ledger.Plugins.Where(p => !ReferenceEquals(p, entry)));
            Delete(Path.Combine(_root, entry.Id));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable($"The plugin `{entry.Id}` {entry.Version} cannot be removed", exception);
        }

        return Describe(entry);
    }

    private PyToolException Unwritable(string what, Exception exception) =>
        new("PT2039", $"{what} in {_root}", exception) { Hint = "The plugins live below `XDG_DATA_HOME`, or `~/.local/share`" };

    private PluginDescriptor Describe(PluginLedgerEntry entry)
    {
        // Checked by IsSound when the record was read.
        var job = PluginJobs.TryParse(entry.Job, out var known) ? known : throw new UnreachableException();
        return new PluginDescriptor { Id = entry.Id, Version = entry.Version, Job = job, Directory = Path.Combine(_root, entry.Directory), Entry = entry };
    }

    private PluginLedger ReadLedger()
    {
        var path = Path.Combine(_root, LedgerName);
        if (!File.Exists(path))
        {
            return new PluginLedger { Schema = KnownSchema, Plugins = [] };
        }

        // It says which files may be loaded: whoever can write it decides that.
        foreach (var examined in new[] { _root, path })
        {
            if (FileTrust.Examine(examined) is { } distrusted)
            {
                throw distrusted.ToError("The record of installed plugins is not used");
            }
        }

        try
        {
            if (new FileInfo(path).Length > MaximumLedgerSize)
            {
                throw new JsonException("the file is too large");
            }

            var ledger = JsonSerializer.Deserialize(File.ReadAllBytes(path), PluginJsonContext.Default.PluginLedger) ?? throw new JsonException("the file is empty");
            if (ledger.Schema != KnownSchema || ledger.Plugins.Any(p => !IsSound(p)))
            {
                throw new JsonException("an entry is not one that pytool writes");
            }

            return ledger;
        }
        catch (JsonException exception)
        {
            // Fail closed: without a record nobody can tell which files may be loaded.
            throw new PyToolException("PT2009", $"The record of installed plugins cannot be read: {path}", exception) { Hint = "Remove the file and install the plugins again with `pytool plugin add`" };
        }
    }

    private static bool IsSound(PluginLedgerEntry entry)
    {
        if (!PluginIds.IsValid(entry.Id) || !PluginIds.IsValidVersion(entry.Version) || !PluginJobs.TryParse(entry.Job, out _))
        {
            return false;
        }

        var segments = entry.Directory.Split('/');
        return segments.Length == 2 && segments[0] == entry.Id && PluginIds.IsPlainFileName(segments[1]);
    }

    private void WriteLedger(IEnumerable<PluginLedgerEntry> entries)
    {
        var ledger = new PluginLedger { Schema = KnownSchema, Plugins = entries.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray() };
        var path = Path.Combine(_root, LedgerName);
        var temporary = Path.Combine(_root, TemporaryPrefix + Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(ledger, PluginJsonContext.Default.PluginLedger));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private IDisposable? Lock() => ExclusiveLock.Take(Path.Combine(_root, ".lock"), Patience, "the installed plugins");
}
