using System.Text;
using PyTool.Toml;
using PyTool.Toml.Writing;

namespace PyTool.Core.Builds.UvBuild.Sdists;

/// <summary>Writes a TOML document anew, in the form that every reader of TOML 1.0 understands: no comments, tables under headers, long arrays one element to a line.</summary>
internal static class NormalizedToml
{
    private const int Deepest = 128;

    public static string Write(TomlTable root)
    {
        var text = new StringBuilder();
        WriteTable(text, root, "", header: null);
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, TomlTable table, string path, string? header, int depth = 0)
    {
        if (depth > Deepest)
        {
            throw BuildFailure.Because("`pyproject.toml` is nested too deeply");
        }

        var values = new StringBuilder();
        var tables = new List<TomlEntry>();
        foreach (var entry in table)
        {
            if (entry.Value.Kind == TomlKind.Table || IsTables(entry.Value))
            {
                tables.Add(entry);
                continue;
            }

            TomlText.AppendKey(values, entry.Key);
            values.Append(" = ");
            WriteValue(values, entry.Value, isInline: false);
            values.Append('\n');
        }

        // A table that only holds others needs no header of its own; an element of an array does.
        if (header is not null && (values.Length > 0 || tables.Count == 0 || header.StartsWith("[[", StringComparison.Ordinal)))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(header).Append('\n');
        }

        text.Append(values);
        foreach (var entry in tables)
        {
            var below = Join(path, entry.Key);
            if (entry.Value.Kind == TomlKind.Table)
            {
                WriteTable(text, entry.Value.AsTable(), below, $"[{below}]", depth + 1);
                continue;
            }

            foreach (var item in entry.Value.AsArray())
            {
                WriteTable(text, item.AsTable(), below, $"[[{below}]]", depth + 1);
            }
        }
    }

    private static string Join(string path, string key)
    {
        var text = new StringBuilder(path);
        if (path.Length > 0)
        {
            text.Append('.');
        }

        TomlText.AppendKey(text, key);
        return text.ToString();
    }

    private static bool IsTables(TomlValue value)
    {
        if (value.Kind != TomlKind.Array || value.AsArray().Count == 0)
        {
            return false;
        }

        foreach (var item in value.AsArray())
        {
            if (item.Kind != TomlKind.Table)
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteValue(StringBuilder text, TomlValue value, bool isInline)
    {
        switch (value.Kind)
        {
            case TomlKind.String when isInline:
                TomlText.AppendSingleLineString(text, value.AsString());
                break;
            case TomlKind.String:
                TomlText.AppendString(text, value.AsString());
                break;
            case TomlKind.Integer:
                TomlText.AppendInteger(text, value.AsInteger());
                break;
            case TomlKind.Float:
                TomlText.AppendFloat(text, value.AsFloat());
                break;
            case TomlKind.Boolean:
                TomlText.AppendBoolean(text, value.AsBoolean());
                break;
            case TomlKind.Array:
                WriteArray(text, value.AsArray(), isInline);
                break;
            case TomlKind.Table:
                WriteInline(text, value.AsTable());
                break;
            default:
                text.Append(value.AsDateTime());
                break;
        }
    }

    private static void WriteArray(StringBuilder text, TomlArray array, bool isInline)
    {
        var isLong = !isInline && array.Count > 1;
        text.Append('[');
        var isFirst = true;
        foreach (var item in array)
        {
            text.Append(isLong ? "\n    " : isFirst ? "" : ", ");
            WriteValue(text, item, isInline: isInline || !isLong);
            text.Append(isLong ? "," : "");
            isFirst = false;
        }

        text.Append(isLong ? "\n]" : "]");
    }

    private static void WriteInline(StringBuilder text, TomlTable table)
    {
        var separator = "{ ";
        foreach (var entry in table)
        {
            text.Append(separator);
            TomlText.AppendKey(text, entry.Key);
            text.Append(" = ");
            WriteValue(text, entry.Value, isInline: true);
            separator = ", ";
        }

        text.Append(separator == "{ " ? "{}" : " }");
    }
}
