using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NuGet.Versioning;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins;

/// <summary>Whether a plugin was made for a contract that this host speaks. Answers before any code of the plugin runs.</summary>
internal static class ContractCompatibility
{
    private const string ContractAssembly = "PyTool.Abstractions", VocabularyAssembly = "PyTool.Standards";

    /// <summary>Checks manifest and main assembly.</summary>
    /// <exception cref="PyToolException">PT2004: made for another contract; PT2005: the assembly is missing or no plugin.</exception>
    public static void Check(PluginManifest manifest, string directory)
    {
        CheckRange(manifest, directory);
        CheckAssembly(manifest, Path.Combine(directory, manifest.Assembly), directory);
    }

    private static void CheckRange(PluginManifest manifest, string directory)
    {
        if (!VersionRange.TryParse(manifest.Abstractions, out var range) || !range.HasUpperBound || range.IsFloating)
        {
            throw new PyToolException("PT2002", $"The plugin `{manifest.Id}` states contract versions without an upper bound: `{manifest.Abstractions}`: {directory}")
            {
                Hint = "Write a range such as `[1.0,2.0.0-0)`: nobody can promise to work with every contract to come",
            };
        }

        var host = NuGetVersion.Parse(Contract.Version + ".0");
        if (!range.Satisfies(host))
        {
            var newer = range.HasLowerBound && range.MinVersion! > host;
            throw new PyToolException("PT2004", $"The plugin `{manifest.Id}` {manifest.Version} needs contract {range.PrettyPrint()}, but this pytool has {Contract.Version}: {directory}")
            {
                Hint = newer ? "Update pytool, or install an older version of the plugin" : "Install a newer version of the plugin that knows this contract",
            };
        }
    }

    // The reference in the assembly tells the truth even when the manifest does not.
    private static void CheckAssembly(PluginManifest manifest, string path, string directory)
    {
        if (!File.Exists(path))
        {
            throw new PyToolException("PT2005", $"The main assembly of the plugin `{manifest.Id}` is missing: {path}") { Hint = "Install the plugin again" };
        }

        Version? referenced, vocabulary;
        try
        {
            using var stream = File.OpenRead(path);
            using var image = new PEReader(stream);
            referenced = FindReference(image.GetMetadataReader(), ContractAssembly);
            vocabulary = FindReference(image.GetMetadataReader(), VocabularyAssembly);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new PyToolException("PT2005", $"The main assembly of the plugin `{manifest.Id}` is no .NET assembly: {path}", exception) { Hint = "Install the plugin again" };
        }

        var host = Version.Parse(Contract.Version);
        if (referenced is null)
        {
            throw new PyToolException("PT2005", $"The main assembly of the plugin `{manifest.Id}` does not reference `{ContractAssembly}`: {path}");
        }

        // Both carry the version of the contract; a build may still have mixed them.
        if (vocabulary is not null && (vocabulary.Major, vocabulary.Minor).CompareTo((referenced.Major, referenced.Minor)) > 0)
        {
            referenced = vocabulary;
        }

        if (referenced.Major != host.Major || referenced.Minor > host.Minor)
        {
            throw new PyToolException("PT2004", $"The plugin `{manifest.Id}` {manifest.Version} was compiled for contract {referenced.Major}.{referenced.Minor}, but this pytool has {Contract.Version}: {directory}")
            {
                Hint = referenced > host ? "Update pytool, or install an older version of the plugin" : "Install a newer version of the plugin",
            };
        }
    }

    private static Version? FindReference(MetadataReader reader, string name)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            var reference = reader.GetAssemblyReference(handle);
            if (reader.StringComparer.Equals(reference.Name, name))
            {
                return reference.Version;
            }
        }

        return null;
    }
}
