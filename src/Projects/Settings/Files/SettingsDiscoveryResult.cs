namespace PyTool.Projects.Settings.Files;

/// <summary>What was found in settings files.</summary>
public sealed class SettingsDiscoveryResult
{
    /// <summary>A layer for each file that was read, the strongest first.</summary>
    public required IReadOnlyList<SettingsLayer> Layers { get; init; }

    /// <summary>Warnings, without the word; each is shown once.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
