using PyTool.Abstractions.Plugins;
using PyTool.Core.Trust;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins.Trust;

/// <summary>Checks an installed plugin against its record before the first load: owner, permissions, every file, and that no other file is there.</summary>
internal static class PluginVerification
{
    // The folder of the version, of the id, of all plugins, and the data directory.
    private const int Levels = 4;

    /// <exception cref="PyToolException">PT2007: changed; PT2008: others can write to it; PT2037: it belongs to somebody else.</exception>
    public static void Check(PluginDescriptor plugin)
    {
        var directory = plugin.Directory!;
        var entry = plugin.Entry!;
        if (!Directory.Exists(directory))
        {
            throw new PyToolException("PT2007", $"The files of the plugin `{entry.Id}` are missing: {directory}") { Hint = Reinstall(entry) };
        }

        CheckOwners(directory, entry);
        var files = PluginFiles.Hash(directory);
        foreach (var (path, digest) in entry.Files)
        {
            if (!files.Remove(path, out var actual))
            {
                throw Changed(entry, Path.Combine(directory, path), "is missing");
            }

            if (!string.Equals(actual, digest, StringComparison.Ordinal))
            {
                throw Changed(entry, Path.Combine(directory, path), "is not the one that was installed");
            }
        }

        if (files.Count > 0)
        {
            throw Changed(entry, Path.Combine(directory, files.First().Key), "was not installed with it");
        }
    }

    // Whoever can write there can run code as the user: up to the data directory nobody else may.
    private static void CheckOwners(string directory, PluginLedgerEntry entry)
    {
        var consequence = $"The plugin `{entry.Id}` {entry.Version} is not loaded";
        var current = directory;
        for (var i = 0; i < Levels && current is not null; i++)
        {
            Check(current, consequence);
            current = Path.GetDirectoryName(current);
        }

        foreach (var inside in Directory.EnumerateFileSystemEntries(directory, "*", SearchOption.AllDirectories))
        {
            Check(inside, consequence);
        }
    }

    private static void Check(string path, string consequence)
    {
        if (FileTrust.Examine(path) is { } distrusted)
        {
            throw distrusted.ToError(consequence);
        }
    }

    private static PyToolException Changed(PluginLedgerEntry entry, string path, string what) =>
        new("PT2007", $"The plugin `{entry.Id}` {entry.Version} is not loaded because a file {what}: {path}") { Hint = Reinstall(entry) };

    private static string Reinstall(PluginLedgerEntry entry) => $"Install the plugin again with `pytool plugin add` from {entry.Origin}, or remove it with `pytool plugin remove {entry.Id}`";
}
