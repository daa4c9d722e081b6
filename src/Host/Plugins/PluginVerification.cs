using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins;

/// <summary>Checks an installed plugin against its record before the first load: owner, permissions, every file, and that no other file is there.</summary>
internal static class PluginVerification
{
    /// <exception cref="PyToolException">PT2007: changed; PT2008: others can write to it.</exception>
    public static void Check(PluginDescriptor plugin)
    {
        var directory = plugin.Directory!;
        var entry = plugin.Entry!;
        if (!Directory.Exists(directory))
        {
            throw new PyToolException("PT2007", $"The files of the plugin `{entry.Id}` are missing: {directory}") { Hint = Reinstall(entry) };
        }

        CheckPermissions(directory, entry);
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
    private static void CheckPermissions(string directory, PluginLedgerEntry entry)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var current = directory; current is not null; current = Path.GetDirectoryName(current))
        {
            var mode = File.GetUnixFileMode(current);
            if ((mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0 && (mode & UnixFileMode.StickyBit) == 0)
            {
                throw new PyToolException("PT2008", $"The plugin `{entry.Id}` is not loaded because others can write to: {current}") { Hint = $"Run `chmod go-w {current}` if you trust what is in it" };
            }

            if (string.Equals(Path.GetFileName(current), "plugins", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private static PyToolException Changed(PluginLedgerEntry entry, string path, string what) =>
        new("PT2007", $"The plugin `{entry.Id}` {entry.Version} is not loaded because a file {what}: {path}") { Hint = Reinstall(entry) };

    private static string Reinstall(PluginLedgerEntry entry) => $"Install the plugin again with `pytool plugin add` from {entry.Origin}, or remove it with `pytool plugin remove {entry.Id}`";
}
