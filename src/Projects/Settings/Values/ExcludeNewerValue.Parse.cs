using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

public sealed partial class ExcludeNewerValue
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd"];

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm",
    ];

    private static readonly string[] ZonedFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>Reads a text: a date (the whole day is included), a timestamp, or a span such as <c>3 days</c> or <c>P3D</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <param name="error">What is wrong, or <see langword="null"/>.</param>
    /// <param name="zone">Time zone of dates; <see langword="null"/>: that of the machine.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ExcludeNewerValue? value, [NotNullWhen(false)] out string? error, TimeZoneInfo? zone = null)
    {
        value = ReadMoment(text, zone ?? TimeZoneInfo.Local);
        if (value is null && DurationText.TryParse(text, out var duration, out error))
        {
            value = new ExcludeNewerValue(ExcludeNewerKind.Span, duration.ToIsoText()) { Span = duration.ToTimeSpan() };
            return true;
        }

        error = value is not null ? null : DurationText.Refusal(text)
            ?? $"`{text}` could not be parsed as a valid exclude-newer value (expected a date like `2024-01-01`, a timestamp like `2024-01-01T00:00:00Z`, or a duration like `3 days` or `P3D`)";
        return value is not null;
    }

    internal static ExcludeNewerValue Read(TomlValue value)
    {
        switch (value.Kind)
        {
            case TomlKind.String:
                return TryParse(value.AsString(), out var parsed, out var error) ? parsed : throw value.Wrong(error);
            case TomlKind.Boolean:
                return value.AsBoolean() ? throw value.Wrong("expected false to disable exclude-newer, got true") : Disabled;
            case TomlKind.Table:
                return ReadTable(value);
            case TomlKind.OffsetDateTime or TomlKind.LocalDateTime or TomlKind.LocalDate or TomlKind.LocalTime:
                throw value.Wrong("missing field `timestamp`");
            default:
                throw value.WrongKind("a date/timestamp/duration string, false to disable exclude-newer, or a table with timestamp/span");
        }
    }

    internal static IReadOnlyDictionary<PackageName, ExcludeNewerValue> ReadPackages(TomlValue value)
    {
        var table = value.ReadTable("a map");
        var packages = new SortedDictionary<PackageName, ExcludeNewerValue>();
        foreach (var entry in table)
        {
            packages[entry.ReadPackageKey()] = Read(entry.Value);
        }

        return packages;
    }

    private static ExcludeNewerValue ReadTable(TomlValue value)
    {
        var table = value.AsTable();
        if (table.TryGetValue("span"u8, out var span) && span.Kind == TomlKind.String)
        {
            return Read(span);
        }

        return table.TryGetValue("timestamp"u8, out var timestamp) ? Read(timestamp) : throw value.Wrong("missing field `timestamp`");
    }

    private static ExcludeNewerValue? ReadMoment(string text, TimeZoneInfo zone)
    {
        const DateTimeStyles None = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (HasOffset(text) && DateTimeOffset.TryParseExact(text, ZonedFormats, culture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return At(moment);
        }

        // A date counts with all its hours; so does a time without an offset, as uv reads it as a date.
        if (!DateTime.TryParseExact(text, DateFormats, culture, None, out var day) && !DateTime.TryParseExact(text, LocalFormats, culture, None, out day))
        {
            return null;
        }

        if (day.Date == DateTime.MaxValue.Date)
        {
            return null;
        }

        var next = DateTime.SpecifyKind(day.Date.AddDays(1), DateTimeKind.Unspecified);
        return At(new DateTimeOffset(next, zone.GetUtcOffset(next)));
    }

    private static bool HasOffset(string text)
        => text.EndsWith('Z') || text.EndsWith('z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-ddT".Length - 1;
}
