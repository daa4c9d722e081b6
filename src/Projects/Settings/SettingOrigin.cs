namespace PyTool.Projects.Settings;

/// <summary>Where the value of a setting comes from, for messages.</summary>
public sealed class SettingOrigin
{
    /// <summary>Kind of the place.</summary>
    public required SettingSource Source { get; init; }

    /// <summary>The option, the variable, or the absolute path of the file.</summary>
    public required string Name { get; init; }

    /// <summary>Line in the file, the first is 1; 0 when it is no file.</summary>
    public int Line { get; init; }

    /// <summary><c>--offline</c>, <c>UV_OFFLINE</c> or <c>/path/uv.toml:3</c>.</summary>
    public override string ToString() => Line == 0 ? Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}:{Line}");
}
