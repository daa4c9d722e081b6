namespace PyTool.Projects.Settings;

/// <summary>A value and where it comes from. For lists and tables made of several layers the origin is the strongest of them.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class Setting<T>
    where T : notnull
{
    /// <summary>Creates a setting.</summary>
    public Setting(T value, SettingOrigin origin)
    {
        Value = value;
        Origin = origin;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>Where it comes from.</summary>
    public SettingOrigin Origin { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Value} ({Origin})";
}
