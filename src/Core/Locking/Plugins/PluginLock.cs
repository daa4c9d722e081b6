using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Toml;
using PyTool.Toml.Writing;

namespace PyTool.Core.Locking.Plugins;

/// <summary>
/// The file <c>pytool.lock</c> beside <c>uv.lock</c>: which foreign resolver plugins made the lock. <c>uv.lock</c> itself stays as uv writes it; without foreign plugins there is no such file.
/// </summary>
internal static class PluginLock
{
    private const string FileName = "pytool.lock";
    private const int Version = 1;

    /// <summary>Absolute path of the file that belongs to a lock.</summary>
    public static string PathOf(string lockPath) => Path.Join(Path.GetDirectoryName(lockPath), FileName);

    /// <summary>The recorded plugins, outermost first; empty when there is no record.</summary>
    /// <exception cref="PyToolException">PT3021: the file cannot be read.</exception>
    public static IReadOnlyList<ForeignPlugin> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            var root = TomlDocument.Parse(File.ReadAllBytes(path), FileName).Root;
            if (root.GetInteger("version") != Version)
            {
                throw new PyToolException("PT3021", $"The file `{FileName}` was written by a newer pytool: {path}") { Hint = "Update pytool" };
            }

            var plugins = new List<ForeignPlugin>();
            if (root.FindArray("resolver") is { } entries)
            {
                foreach (var entry in entries)
                {
                    var table = entry.AsTable();
                    var hash = table.GetString("hash");
                    plugins.Add(new ForeignPlugin { Id = table.GetString("id"), Version = table.GetString("version"), Hash = hash.StartsWith("sha256:", StringComparison.Ordinal) ? hash["sha256:".Length..] : hash });
                }
            }

            return plugins;
        }
        catch (Exception exception) when (exception is TomlException or IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT3021", $"Failed to read `{path}`", exception) { Hint = "Remove the file and lock again" };
        }
    }

    /// <summary>Records the plugins; without any the file goes.</summary>
    public static async Task WriteAsync(string path, IReadOnlyList<ForeignPlugin> plugins, CancellationToken cancellationToken)
    {
        if (plugins.Count == 0)
        {
            File.Delete(path);
            return;
        }

        var text = new StringBuilder("# The plugins that took part in making uv.lock. Written by pytool.\n").Append("version = ").Append(Version).Append('\n');
        foreach (var plugin in plugins)
        {
            text.Append("\n[[resolver]]\nid = ").Append(TomlText.String(plugin.Id)).Append("\nversion = ").Append(TomlText.String(plugin.Version))
                .Append("\nhash = ").Append(TomlText.String("sha256:" + plugin.Hash)).Append('\n');
        }

        await LockFile.WriteAsync(path, Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How the plugins in use differ from the recorded ones; <see langword="null"/>: not at all.</summary>
    public static string? Difference(IReadOnlyList<ForeignPlugin> recorded, IReadOnlyList<ForeignPlugin> current) =>
        recorded.SequenceEqual(current) ? null : $"change of resolver plugins: {List(recorded)} vs. {List(current)}";

    private static string List(IReadOnlyList<ForeignPlugin> plugins) => plugins.Count == 0 ? "none" : string.Join(", ", plugins);
}
