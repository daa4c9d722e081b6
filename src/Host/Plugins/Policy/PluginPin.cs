using NuGet.Versioning;

namespace PyTool.Host.Plugins.Policy;

/// <summary>What the machine's policy demands of one plugin.</summary>
internal sealed class PluginPin
{
    /// <summary>Allowed versions; <see langword="null"/>: all.</summary>
    public VersionRange? Versions { get; init; }

    /// <summary>Allowed hashes over all files, lower-case hex; empty: any.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];
}
