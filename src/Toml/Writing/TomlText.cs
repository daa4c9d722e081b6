using System.Buffers;
using System.Globalization;
using System.Text;

namespace PyTool.Toml.Writing;

/// <summary>
/// Writes keys and values of fresh TOML text. The choice of quotes is the one of common TOML writers (and of <c>uv.lock</c>):
/// basic quotes unless the text holds something they would have to escape and literal quotes would not.
/// </summary>
public static class TomlText
{
    private static readonly SearchValues<char> BareKey =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Whether a key can stand without quotes.</summary>
    public static bool IsBareKey(ReadOnlySpan<char> key) => !key.IsEmpty && !key.ContainsAnyExcept(BareKey);

    /// <summary>Appends a key: bare where possible, else quoted like a one-line string.</summary>
    /// <exception cref="ArgumentException">The key holds half of a surrogate pair.</exception>
    public static void AppendKey(StringBuilder output, ReadOnlySpan<char> key)
    {
        if (IsBareKey(key))
        {
            output.Append(key);
            return;
        }

        StringStyle.Append(output, key, allowMultiLine: false);
    }

    /// <summary>Appends a quoted string; text with line ends becomes a multi-line string.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    public static void AppendString(StringBuilder output, ReadOnlySpan<char> text) => StringStyle.Append(output, text, allowMultiLine: true);

    /// <summary>Appends a quoted string that stays on one line, as inline tables and arrays want it.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    public static void AppendSingleLineString(StringBuilder output, ReadOnlySpan<char> text) => StringStyle.Append(output, text, allowMultiLine: false);

    /// <summary>Appends a decimal integer.</summary>
    public static void AppendInteger(StringBuilder output, long value) => output.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>Appends <c>true</c> or <c>false</c>.</summary>
    public static void AppendBoolean(StringBuilder output, bool value) => output.Append(value ? "true" : "false");

    /// <summary>Appends a float so that it reads back as the same float and not as an integer.</summary>
    public static void AppendFloat(StringBuilder output, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            output.Append(double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
            return;
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        output.Append(text);
        if (!text.AsSpan().ContainsAny('.', 'E'))
        {
            output.Append(".0");
        }
    }

    /// <summary>A key as TOML text.</summary>
    public static string Key(ReadOnlySpan<char> key)
    {
        var output = new StringBuilder(key.Length + 2);
        AppendKey(output, key);
        return output.ToString();
    }

    /// <summary>A string as TOML text.</summary>
    public static string String(ReadOnlySpan<char> text)
    {
        var output = new StringBuilder(text.Length + 2);
        AppendString(output, text);
        return output.ToString();
    }

    /// <summary>A one-line array of values that are TOML already: <c>["a", 1]</c>, <c>[]</c> when empty.</summary>
    public static string Array(IEnumerable<string> valueTexts)
    {
        ArgumentNullException.ThrowIfNull(valueTexts);
        return "[" + string.Join(", ", valueTexts) + "]";
    }

    /// <summary>An inline table: <c>{ url = "x", tag = "y" }</c>, <c>{}</c> when empty.</summary>
    /// <param name="entries">Keys without quotes, and values that are TOML already.</param>
    public static string InlineTable(IEnumerable<KeyValuePair<string, string>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var output = new StringBuilder("{");
        foreach (var (key, valueText) in entries)
        {
            output.Append(output.Length == 1 ? " " : ", ");
            AppendKey(output, key);
            output.Append(" = ").Append(valueText);
        }

        return output.Append(output.Length == 1 ? "}" : " }").ToString();
    }
}
