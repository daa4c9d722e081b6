using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

/// <summary>Settings for build backends (PEP 517): a text, or a list of texts for each key.</summary>
public sealed class ConfigSettings
{
    private static readonly SortedDictionary<string, ConfigSettingValue> Nothing = new(StringComparer.Ordinal);

    /// <summary>No settings.</summary>
    public static ConfigSettings Empty { get; } = new() { Values = Nothing };

    /// <summary>The values, sorted by key.</summary>
    public required IReadOnlyDictionary<string, ConfigSettingValue> Values { get; init; }

    /// <summary>Both together; values of one key become a list, those of this one first.</summary>
    public ConfigSettings Merge(ConfigSettings weak)
    {
        var values = new SortedDictionary<string, ConfigSettingValue>(StringComparer.Ordinal);
        foreach (var (key, value) in Values)
        {
            values[key] = value;
        }

        foreach (var (key, value) in weak.Values)
        {
            values[key] = values.TryGetValue(key, out var own) ? new ConfigSettingValue([.. own.Texts, .. value.Texts], isList: true) : value;
        }

        return new ConfigSettings { Values = values };
    }

    /// <summary>Reads options <c>KEY=VALUE</c>; a key that is given several times gets a list.</summary>
    /// <exception cref="FormatException">An option has no <c>=</c>.</exception>
    public static ConfigSettings Parse(IEnumerable<string> options)
    {
        var result = Empty;
        foreach (var option in options)
        {
            var at = option.IndexOf('=', StringComparison.Ordinal);
            if (at < 0)
            {
                throw new FormatException($"Invalid config setting: {option} (expected `KEY=VALUE`)");
            }

            var one = new SortedDictionary<string, ConfigSettingValue>(StringComparer.Ordinal)
            {
                [option[..at].Trim()] = new([option[(at + 1)..].Trim()], isList: false),
            };
            result = result.Merge(new ConfigSettings { Values = one });
        }

        return result;
    }

    internal static ConfigSettings Read(TomlValue value)
    {
        var values = new SortedDictionary<string, ConfigSettingValue>(StringComparer.Ordinal);
        foreach (var (key, member) in value.ReadTable("a map from string to string or list of strings"))
        {
            values[key] = member.Kind switch
            {
                TomlKind.String => new([member.AsString()], isList: false),
                TomlKind.Array => new(member.ReadStrings(), isList: true),
                _ => throw member.WrongKind("a string or list of strings"),
            };
        }

        return new ConfigSettings { Values = values };
    }
}
