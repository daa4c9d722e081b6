using System.Globalization;
using System.Text.Json;

namespace PyTool.Toml.Tests.Conformance.Toml;

/// <summary>Compares a value with the tagged JSON of toml-test; describes the first difference, or null.</summary>
internal static class TaggedJson
{
    public static string? Difference(JsonElement expected, TomlValue actual)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            return ArrayDifference(expected, actual);
        }

        var isLeaf = expected.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && expected.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String && expected.EnumerateObject().Count() == 2;
        if (!isLeaf)
        {
            return TableDifference(expected, actual);
        }

        var text = expected.GetProperty("value").GetString()!;
        return LeafEquals(type.GetString()!, text, actual) ? null : $"{actual.KeyPath}: expected {type.GetString()} {text}, found {actual.Kind} {actual}";
    }

    private static string? ArrayDifference(JsonElement expected, TomlValue actual)
    {
        if (actual.Kind != TomlKind.Array || actual.AsArray().Count != expected.GetArrayLength())
        {
            return $"{actual.KeyPath}: expected an array of {expected.GetArrayLength()}, found {actual}";
        }

        return expected.EnumerateArray().Zip(actual.AsArray()).Select(pair => Difference(pair.First, pair.Second)).FirstOrDefault(difference => difference is not null);
    }

    private static string? TableDifference(JsonElement expected, TomlValue actual)
    {
        if (actual.Kind != TomlKind.Table || actual.AsTable().Count != expected.EnumerateObject().Count())
        {
            return $"{actual.KeyPath}: expected a table of {expected}, found {actual}";
        }

        foreach (var property in expected.EnumerateObject())
        {
            var difference = actual.AsTable().TryGetValue(property.Name, out var member) ? Difference(property.Value, member) : $"{property.Name}: missing";
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static bool LeafEquals(string type, string text, TomlValue actual)
    {
        return type switch
        {
            "string" => actual.Kind == TomlKind.String && actual.AsString() == text && actual.StringEquals(System.Text.Encoding.UTF8.GetBytes(text)),
            "integer" => actual.Kind == TomlKind.Integer && actual.AsInteger() == long.Parse(text, CultureInfo.InvariantCulture),
            "float" => actual.Kind == TomlKind.Float && actual.AsFloat().Equals(ParseFloat(text)),
            "bool" => actual.Kind == TomlKind.Boolean && actual.AsBoolean() == (text == "true"),
            "datetime" => DateEquals(TomlKind.OffsetDateTime, text, actual),
            "datetime-local" => DateEquals(TomlKind.LocalDateTime, text, actual),
            "date-local" => DateEquals(TomlKind.LocalDate, text, actual),
            "time-local" => DateEquals(TomlKind.LocalTime, text, actual),
            _ => false,
        };
    }

    private static double ParseFloat(string text)
    {
        return text switch
        {
            "nan" or "+nan" or "-nan" => double.NaN,
            "inf" or "+inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
    }

    private static bool DateEquals(TomlKind kind, string text, TomlValue actual)
    {
        return actual.Kind == kind && TomlDateTime.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var expected) && actual.AsDateTime() == expected;
    }
}
