using PyTool.Toml;

namespace PyTool.Projects.Reading;

/// <summary>Reading of scalars with the errors that uv's deserialiser gives.</summary>
internal static class TomlReading
{
    public static TomlReadException Wrong(this TomlValue value, string reason) => new(value.Document, SpanOf(value), reason);

    public static TomlReadException WrongKey(this TomlValue value, string reason) => new(value.Document, value.KeySpan, reason);

    public static TomlReadException WrongKind(this TomlValue value, string expected) => value.Wrong($"invalid type: {Describe(value)}, expected {expected}");

    public static string ReadString(this TomlValue value, string expected = "a string")
        => value.Kind == TomlKind.String ? value.AsString() : throw value.WrongKind(expected);

    public static bool ReadBoolean(this TomlValue value) => value.Kind == TomlKind.Boolean ? value.AsBoolean() : throw value.WrongKind("a boolean");

    public static TomlArray ReadArray(this TomlValue value, string expected = "a sequence")
        => value.Kind == TomlKind.Array ? value.AsArray() : throw value.WrongKind(expected);

    public static TomlTable ReadTable(this TomlValue value, string expected) => value.Kind == TomlKind.Table ? value.AsTable() : throw value.WrongKind(expected);

    public static long ReadInteger(this TomlValue value, string expected, long least, long most)
    {
        if (value.Kind != TomlKind.Integer)
        {
            throw value.WrongKind(expected);
        }

        var number = value.AsInteger();
        return number >= least && number <= most ? number : throw value.Wrong($"invalid value: integer `{number}`, expected {expected}");
    }

    public static string[] ReadStrings(this TomlValue value)
    {
        var array = value.ReadArray();
        var strings = new string[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            strings[i++] = element.ReadString();
        }

        return strings;
    }

    /// <summary>The error for a key that the table does not know, naming all keys that it knows.</summary>
    public static TomlReadException UnknownField(this TomlValue value, string key, ReadOnlySpan<string> known)
        => value.WrongKey($"unknown field `{key}`, {Expected(known)}");

    /// <summary>The error for a text that is none of the choices.</summary>
    public static TomlReadException UnknownVariant(this TomlValue value, string text, ReadOnlySpan<string> known)
        => value.Wrong($"unknown variant `{text}`, {Expected(known)}");

    public static string Describe(TomlValue value) => value.Kind switch
    {
        TomlKind.String => $"string \"{Escape(value.AsString())}\"",
        TomlKind.Integer => $"integer `{value.AsInteger()}`",
        TomlKind.Float => $"floating point `{value}`",
        TomlKind.Boolean => value.AsBoolean() ? "boolean `true`" : "boolean `false`",
        TomlKind.Array => "sequence",
        _ => "map",
    };

    /// <summary>Where uv points: for tables under <c>[[headers]]</c> at the first header.</summary>
    private static TomlSpan SpanOf(TomlValue value)
    {
        if (value.Kind == TomlKind.Array && !value.IsInline)
        {
            foreach (var element in value.AsArray())
            {
                return element.Span;
            }
        }

        return value.Span;
    }

    private static string Expected(ReadOnlySpan<string> known) => known.Length switch
    {
        0 => "there are no fields",
        1 => $"expected `{known[0]}`",
        2 => $"expected `{known[0]}` or `{known[1]}`",
        _ => $"expected one of `{string.Join("`, `", known!)}`",
    };

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
