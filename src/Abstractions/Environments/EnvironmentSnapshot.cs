namespace PyTool.Abstractions.Environments;

/// <summary>What an environment holds at one moment.</summary>
public sealed class EnvironmentSnapshot
{
    /// <summary>Its places.</summary>
    public required EnvironmentLayout Layout { get; init; }

    /// <summary>Installed distributions, sorted by name, ordinal. More than one of a name is possible in a damaged environment.</summary>
    public required IReadOnlyList<InstalledDistribution> Distributions { get; init; }

    /// <summary>The keys of <c>pyvenv.cfg</c>, lower case; empty for an installation.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = EmptyConfiguration;

    private static readonly Dictionary<string, string> EmptyConfiguration = [];
}
