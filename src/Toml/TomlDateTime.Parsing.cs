using PyTool.Toml.Parsing;

namespace PyTool.Toml;

public readonly partial struct TomlDateTime
{
    private const int DateLength = 10;

    /// <summary>Reads a date, a time, or both as TOML 1.1 writes them.</summary>
    /// <returns>False when the text is anything else or the date does not exist.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out TomlDateTime value)
    {
        value = default;
        if (utf8.Length > 2 && utf8[2] == ':')
        {
            return TryTime(utf8, TomlKind.LocalTime, default, out value, out var rest) && rest.IsEmpty;
        }

        if (!TryDate(utf8, out var date))
        {
            return false;
        }

        if (utf8.Length == DateLength)
        {
            value = date;
            return true;
        }

        return utf8[DateLength] is (byte)'T' or (byte)'t' or (byte)' '
            && TryTime(utf8[(DateLength + 1)..], TomlKind.LocalDateTime, date, out value, out var offset)
            && (offset.IsEmpty || TryOffset(offset, ref value));
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out TomlDateTime date)
    {
        date = default;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryNumber(text[..4], out var year) || !TryNumber(text.Slice(5, 2), out var month) || !TryNumber(text.Slice(8, 2), out var day))
        {
            return false;
        }

        // .NET has no year 0; it is a leap year like 4.
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month))
        {
            return false;
        }

        date = new TomlDateTime { Kind = TomlKind.LocalDate, Year = year, Month = month, Day = day };
        return true;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, TomlKind kind, TomlDateTime date, out TomlDateTime value, out ReadOnlySpan<byte> rest)
    {
        value = default;
        rest = default;
        if (text.Length < 5 || text[2] != ':' || !TryNumber(text[..2], out var hour) || !TryNumber(text.Slice(3, 2), out var minute))
        {
            return false;
        }

        rest = text[5..];
        var second = 0;
        var nanosecond = 0;
        if (rest.Length > 0 && rest[0] == ':')
        {
            if (rest.Length < 3 || !TryNumber(rest.Slice(1, 2), out second) || !TryFraction(rest[3..], out nanosecond, out rest))
            {
                return false;
            }
        }

        value = new TomlDateTime
        {
            Kind = kind,
            Year = date.Year,
            Month = date.Month,
            Day = date.Day,
            Hour = hour,
            Minute = minute,
            Second = second,
            Nanosecond = nanosecond,
        };
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out int nanosecond, out ReadOnlySpan<byte> rest)
    {
        nanosecond = 0;
        rest = text;
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        var length = 1;
        var unit = 100_000_000;
        while (length < text.Length && ByteClass.IsDigit(text[length]))
        {
            nanosecond += (text[length] - '0') * unit;
            unit /= 10;
            length++;
        }

        rest = text[length..];
        return length > 1;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, ref TomlDateTime value)
    {
        var minutes = 0;
        if (text.Length != 1 || text[0] is not ((byte)'Z' or (byte)'z'))
        {
            if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
                || !TryNumber(text.Slice(1, 2), out var hour) || !TryNumber(text.Slice(4, 2), out var minute) || hour > 23 || minute > 59)
            {
                return false;
            }

            minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        }

        value = new TomlDateTime
        {
            Kind = TomlKind.OffsetDateTime,
            Year = value.Year,
            Month = value.Month,
            Day = value.Day,
            Hour = value.Hour,
            Minute = value.Minute,
            Second = value.Second,
            Nanosecond = value.Nanosecond,
            OffsetMinutes = minutes,
        };
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!ByteClass.IsDigit(digit))
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }
}
