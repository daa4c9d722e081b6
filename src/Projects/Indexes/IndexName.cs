using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Indexes;

/// <summary>Names of indexes: ASCII letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; compared as written.</summary>
public static class IndexName
{
    /// <summary>What is wrong with a name, or <see langword="null"/>.</summary>
    public static string? Objection(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii || !(char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '.'))
            {
                return $"Index names may only contain letters, digits, hyphens, underscores, and periods, but found unsupported character (`{rune}`) in: `{text}`";
            }
        }

        return null;
    }

    internal static string Read(TomlValue value)
    {
        var text = value.ReadString();
        return Objection(text) is { } objection ? throw value.Wrong(objection) : text;
    }
}
