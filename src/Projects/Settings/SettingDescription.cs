namespace PyTool.Projects.Settings;

/// <summary>A setting in force, as text.</summary>
public sealed class SettingDescription
{
    /// <summary>Name of the key in files; those of the pip interface begin with <c>pip.</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value in the style of TOML.</summary>
    public required string Value { get; init; }

    /// <summary>Where it comes from; of a value that several places make up, the strongest.</summary>
    public required SettingOrigin Origin { get; init; }
}
