using PyTool.Projects.Settings.Files;
using PyTool.Toml;

namespace PyTool.Projects.Settings;

/// <summary>A setting with values of a type.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class SettingKey<T> : SettingKey
    where T : notnull
{
    private readonly Func<TomlValue, SettingFile, T> _read;
    private readonly Func<T, T, T>? _merge;
    private readonly Func<string, string, T>? _parse;

    /// <summary>Creates a key.</summary>
    /// <param name="name">Name in files.</param>
    /// <param name="read">Reads a value from a file.</param>
    /// <param name="merge">Brings values of two layers together, the stronger first; <see langword="null"/>: the stronger counts.</param>
    /// <param name="parse">Reads a value from the text of a variable, and the working directory; <see langword="null"/>: there is no variable.</param>
    internal SettingKey(string name, Func<TomlValue, SettingFile, T> read, Func<T, T, T>? merge = null, Func<string, string, T>? parse = null)
        : base(name)
    {
        _read = read;
        _merge = merge;
        _parse = parse;
    }

    internal override object ReadSetting(TomlValue value, SettingFile file) => new Setting<T>(_read(value, file), file.OriginOf(value));

    internal override SettingDescription Describe(object setting, string name, Func<string, string> show)
    {
        var known = (Setting<T>)setting;
        return new SettingDescription { Name = name, Value = new SettingValueText(show).Of(known.Value), Origin = known.Origin };
    }

    internal override object Combine(object strong, object weak)
    {
        var (first, second) = ((Setting<T>)strong, (Setting<T>)weak);
        return _merge is null ? first : new Setting<T>(_merge(first.Value, second.Value), first.Origin);
    }

    internal override SettingKey Clone() => new SettingKey<T>(Name, _read, _merge, _parse);

    internal override object Make(string text, SettingOrigin origin, string currentDirectory) => new Setting<T>(_parse!(text, currentDirectory), origin);
}
