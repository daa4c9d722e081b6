using System.Diagnostics;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Policy;

namespace PyTool.Host.Plugins;

/// <summary>The user's installed plugins: the folder <c>plugins</c> below the data directory and its record <c>plugins.lock</c>.</summary>
public sealed class PluginStore
{
    private const string LedgerName = "plugins.lock";
    private const int KnownSchema = 1;
    private const int MaximumLedgerSize = 64 << 20;

    private readonly string _root;

    /// <summary>Opens the store. Nothing is read yet.</summary>
    /// <param name="dataDirectory">Absolute path of pytool's data directory.</param>
    public PluginStore(string dataDirectory)
    {
        _root = Path.Combine(dataDirectory, "plugins");
    }

    /// <summary>The installed plugins, sorted by id. Runs and loads nothing of them.</summary>
    /// <exception cref="PyToolException">PT2009: the record cannot be read.</exception>
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
        EnsureRoot();
        var staging = Path.Combine(_root, ".tmp-" + Path.GetRandomFileName());
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
            Publish(staging, Path.Combine(_root, relative));
            WriteLedger(ReadLedger().Plugins.Where(p => p.Id != manifest.Id).Append(entry));
            return Describe(entry);
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    /// <summary>Removes a plugin. Returns its record, or <see langword="null"/> when it was not installed.</summary>
    public PluginDescriptor? Remove(string id)
    {
        var ledger = ReadLedger();
        var entry = ledger.Plugins.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        if (entry is null)
        {
            return null;
        }

        WriteLedger(ledger.Plugins.Where(p => !ReferenceEquals(p, entry)));
        var folder = Path.Combine(_root, entry.Id);
        if (Directory.Exists(folder))
        {
            MakeWritable(folder);
            Directory.Delete(folder, recursive: true);
        }

        return Describe(entry);
    }

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
        var temporary = Path.Combine(_root, ".tmp-" + Path.GetRandomFileName());
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(ledger, PluginJsonContext.Default.PluginLedger));
        File.Move(temporary, path, overwrite: true);
    }

    private void EnsureRoot()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_root);
            return;
        }

        Directory.CreateDirectory(_root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Copy(string source, string target)
    {
        foreach (var path in PluginFiles.Hash(source).Keys)
        {
            var destination = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            File.Copy(Path.Combine(source, path), destination);
        }
    }

    private static void Publish(string staging, string target)
    {
        if (Directory.Exists(target))
        {
            MakeWritable(target);
            Directory.Delete(target, recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(staging, target);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var directory in Directory.EnumerateDirectories(target, "*", SearchOption.AllDirectories).Append(target))
            {
                File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead);
            }
        }
    }

    private static void MakeWritable(string root)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var directory in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Append(root).ToArray())
        {
            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
