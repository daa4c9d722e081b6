using NuGet.Versioning;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Selection;
using PyTool.Host.Plugins.Store;
using PyTool.Toml;

namespace PyTool.Host.Plugins.Policy;

/// <summary>Reads the machine's policy. What cannot be read is an error of every command: a policy that is skipped would be none.</summary>
internal static class PluginPolicyReader
{
    private static readonly string[] Known = ["allow", "forbid", "require", "pin", "plugins", "plugin"];

    /// <exception cref="PyToolException">PT2017: the file is wrong; PT2008, PT2037: others can have written it.</exception>
    public static PluginPolicy Read(string machineDirectory)
    {
        var path = Path.Combine(machineDirectory, PluginPolicy.FileName);
        if (PluginFile.ReadTrusted(path, PluginChoiceLayer.Policy, "The policy of this machine cannot be relied on, and nothing runs,") is not { } file)
        {
            return PluginPolicy.None;
        }

        try
        {
            var root = file.Root;
            foreach (var entry in root)
            {
                if (!Known.Contains(entry.Key))
                {
                    throw Wrong(path, $"unknown key `{entry.Key}` at line {entry.Value.Position.Line}");
                }
            }

            return new PluginPolicy
            {
                Path = path,
                Allowed = root.FindArray("allow")?.ToStrings(),
                Forbidden = root.FindArray("forbid")?.ToStrings() ?? [],
                Required = ReadRequired(root, path),
                Pins = ReadPins(root, path),
                File = file,
            };
        }
        catch (TomlException exception)
        {
            throw Wrong(path, exception.Message);
        }
    }

    private static Dictionary<PluginJob, IReadOnlyList<string>> ReadRequired(TomlTable root, string path)
    {
        var required = new Dictionary<PluginJob, IReadOnlyList<string>>();
        if (root.FindTable("require") is { } table)
        {
            foreach (var entry in table)
            {
                required[PluginJobs.TryParse(entry.Key, out var job) ? job : throw Wrong(path, $"unknown job `{entry.Key}`")] = entry.Value.AsArray().ToStrings();
            }
        }

        return required;
    }

    private static Dictionary<string, PluginPin> ReadPins(TomlTable root, string path)
    {
        var pins = new Dictionary<string, PluginPin>(StringComparer.Ordinal);
        if (root.FindTable("pin") is { } table)
        {
            foreach (var entry in table)
            {
                pins[entry.Key] = ReadPin(entry.Value.AsTable(), path);
            }
        }

        return pins;
    }

    private static PluginPin ReadPin(TomlTable table, string path)
    {
        VersionRange? versions = null;
        IReadOnlyList<string> hashes = [];
        foreach (var entry in table)
        {
            switch (entry.Key)
            {
                case "version":
                    var text = entry.Value.AsString();
                    versions = NuGetVersion.TryParse(text, out var exact) ? new VersionRange(exact, true, exact, true)
                        : VersionRange.TryParse(text, out var range) ? range : throw Wrong(path, $"`{text}` are no versions");
                    break;
                case "hash":
                    hashes = entry.Value.AsArray().ToStrings().Select(h => h.StartsWith("sha256:", StringComparison.Ordinal) ? h["sha256:".Length..].ToLowerInvariant() : throw Wrong(path, $"`{h}` is no `sha256:` hash")).ToArray();
                    break;
                default:
                    throw Wrong(path, $"unknown key `{entry.Key}` of a pin");
            }
        }

        return new PluginPin { Versions = versions, Hashes = hashes };
    }

    private static PyToolException Wrong(string path, string what) => new("PT2017", $"The policy of this machine cannot be read: {what}: {path}") { Hint = "Nothing runs while the policy is unreadable; ask whoever administers this machine" };
}
