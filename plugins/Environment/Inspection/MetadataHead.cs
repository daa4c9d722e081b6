using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Inspection;

/// <summary>Name and version from the head of a <c>PKG-INFO</c>.</summary>
internal sealed class MetadataHead
{
    private const int MaximumLines = 64;

    public required PackageName Name { get; init; }

    public required PyVersion Version { get; init; }

    /// <summary>Reads as far as needed.</summary>
    /// <returns>Both values; <see langword="null"/> when one is missing or the file cannot be read.</returns>
    public static MetadataHead? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string? name = null;
        string? version = null;
        try
        {
            foreach (var line in File.ReadLines(path).Take(MaximumLines))
            {
                if (line.Length == 0)
                {
                    break;
                }

                name ??= ValueOf(line, "Name:");
                version ??= ValueOf(line, "Version:");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Unreadable metadata names no distribution.
            return null;
        }

        return PackageName.TryParse(name, out var parsedName) && PyVersion.TryParse(version, out var parsedVersion)
            ? new MetadataHead { Name = parsedName, Version = parsedVersion }
            : null;
    }

    private static string? ValueOf(string line, string key) =>
        line.StartsWith(key, StringComparison.OrdinalIgnoreCase) ? line[key.Length..].Trim() : null;
}
