namespace PyTool.Projects.Settings.Values;

/// <summary>Value of a setting for build backends.</summary>
public sealed class ConfigSettingValue(IReadOnlyList<string> texts, bool isList)
{
    /// <summary>The texts; exactly one unless <see cref="IsList"/>.</summary>
    public IReadOnlyList<string> Texts { get; } = texts;

    /// <summary>Whether the backend gets a list.</summary>
    public bool IsList { get; } = isList;
}
