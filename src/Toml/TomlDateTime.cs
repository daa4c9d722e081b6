using System.Globalization;

namespace PyTool.Toml;

/// <summary>
/// One of the four TOML date and time kinds, checked against the calendar. Fractions of a second beyond nanoseconds are cut off (TOML 1.1 allows that).
/// </summary>
public readonly partial struct TomlDateTime : IEquatable<TomlDateTime>
{
    /// <summary><see cref="TomlKind.OffsetDateTime"/>, <see cref="TomlKind.LocalDateTime"/>, <see cref="TomlKind.LocalDate"/> or <see cref="TomlKind.LocalTime"/>.</summary>
    public required TomlKind Kind { get; init; }

    /// <summary>Year from 0 to 9999; 0 for a local time.</summary>
    public int Year { get; init; }

    /// <summary>Month from 1 to 12; 0 for a local time.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month from 1; 0 for a local time.</summary>
    public int Day { get; init; }

    /// <summary>Hour from 0 to 23; 0 for a local date.</summary>
    public int Hour { get; init; }

    /// <summary>Minute from 0 to 59.</summary>
    public int Minute { get; init; }

    /// <summary>Second from 0 to 59; 0 if the text has none.</summary>
    public int Second { get; init; }

    /// <summary>Nanoseconds from 0 to 999,999,999.</summary>
    public int Nanosecond { get; init; }

    /// <summary>Offset from UTC in minutes; 0 for the local kinds.</summary>
    public int OffsetMinutes { get; init; }

    /// <summary>The moment; for the local kinds as if it were UTC, and for a time on 0001-01-01.</summary>
    /// <exception cref="InvalidOperationException">The moment lies outside of the years 1 to 9999 in UTC, which .NET cannot hold.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        try
        {
            return new DateTimeOffset(ToDateTime(), TimeSpan.Zero).AddMinutes(-OffsetMinutes).ToOffset(OffsetOrZero());
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new InvalidOperationException($"the date {this} is out of range", exception);
        }
    }

    /// <summary>Date and time as written, without offset; a missing date is 0001-01-01, a missing time 00:00.</summary>
    /// <exception cref="InvalidOperationException">The year is 0, which .NET cannot hold.</exception>
    public DateTime ToDateTime()
    {
        if (Kind == TomlKind.LocalTime)
        {
            return DateTime.MinValue.Add(ToTimeOnly().ToTimeSpan());
        }

        return ToDateOnly().ToDateTime(ToTimeOnly());
    }

    /// <summary>The date as written.</summary>
    /// <exception cref="InvalidOperationException">The year is 0, which .NET cannot hold, or this is a local time.</exception>
    public DateOnly ToDateOnly()
    {
        return Year == 0 ? throw new InvalidOperationException($"the date {this} is out of range") : new DateOnly(Year, Month, Day);
    }

    /// <summary>The time of day as written, to a tenth of a microsecond.</summary>
    public TimeOnly ToTimeOnly() => new TimeOnly(Hour, Minute, Second).Add(new TimeSpan(Nanosecond / 100));

    /// <inheritdoc/>
    public bool Equals(TomlDateTime other)
    {
        return Kind == other.Kind && Year == other.Year && Month == other.Month && Day == other.Day && Hour == other.Hour && Minute == other.Minute
            && Second == other.Second && Nanosecond == other.Nanosecond && OffsetMinutes == other.OffsetMinutes;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TomlDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Month, Day, Hour, Minute, Second, Nanosecond, OffsetMinutes);

    /// <summary>Same kind and same fields (not merely the same moment).</summary>
    public static bool operator ==(TomlDateTime left, TomlDateTime right) => left.Equals(right);

    /// <summary>Different kind or fields.</summary>
    public static bool operator !=(TomlDateTime left, TomlDateTime right) => !left.Equals(right);

    /// <summary>The RFC 3339 form: <c>1979-05-27T07:32:00.5Z</c>, seconds always written, fractions without trailing zeros.</summary>
    public override string ToString()
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");
        if (Kind == TomlKind.LocalDate)
        {
            return date;
        }

        var time = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}");
        if (Nanosecond != 0)
        {
            time += "." + Nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        }

        return Kind switch
        {
            TomlKind.LocalTime => time,
            TomlKind.LocalDateTime => $"{date}T{time}",
            _ => $"{date}T{time}{OffsetText()}",
        };
    }

    private string OffsetText()
    {
        var minutes = Math.Abs(OffsetMinutes);
        var sign = OffsetMinutes < 0 ? '-' : '+';
        return minutes == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{sign}{minutes / 60:00}:{minutes % 60:00}");
    }

    // .NET knows offsets up to 14 hours, TOML up to 23:59: the moment is right in any case.
    private TimeSpan OffsetOrZero() => Math.Abs(OffsetMinutes) <= 14 * 60 ? TimeSpan.FromMinutes(OffsetMinutes) : TimeSpan.Zero;
}
