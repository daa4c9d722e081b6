using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PyTool.Projects.Settings.Values;

internal sealed partial class DurationText
{
    private const int Longest = 256;
    private static readonly decimal[] Smaller = [7, 24, 60, 60];

    /// <summary>The error for units that have no fixed length, or <see langword="null"/> when the text does not use them.</summary>
    public static string? Refusal(string text)
    {
        return TryParse(text, out _, out var error) ? null : error;
    }

    /// <summary>Reads a duration. The error is set only for texts that are durations but not allowed ones.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DurationText? duration, out string? error)
    {
        error = null;
        duration = null;
        var rest = text.AsSpan().Trim();
        if (rest.IsEmpty || rest.Length > Longest)
        {
            return false;
        }

        var result = new DurationText();
        if (rest[0] is '-' or '+')
        {
            result._isNegative = rest[0] == '-';
            rest = rest[1..];
        }

        var isRead = rest.StartsWith("P", StringComparison.OrdinalIgnoreCase)
            ? result.ReadIso(rest[1..], text, ref error)
            : rest.Count(':') == 2 && char.IsAsciiDigit(rest[0]) ? result.ReadClock(rest) : result.ReadFriendly(rest, text, ref error);
        duration = isRead ? result : null;
        return isRead;
    }

    private bool ReadIso(ReadOnlySpan<char> rest, string text, ref string? error)
    {
        var isTime = false;
        var count = 0;
        while (!rest.IsEmpty)
        {
            if (rest[0] is 'T' or 't' && !isTime)
            {
                isTime = true;
                rest = rest[1..];
                continue;
            }

            if (!TakeNumber(ref rest, out var number) || rest.IsEmpty)
            {
                return false;
            }

            var letter = char.ToUpperInvariant(rest[0]);
            var unit = (letter, isTime) switch
            {
                ('Y', false) => "years",
                ('M', false) => "months",
                ('W', false) => "weeks",
                ('D', false) => "days",
                ('H', true) => "hours",
                ('M', true) => "minutes",
                ('S', true) => "seconds",
                _ => "",
            };
            rest = rest[1..];
            count++;
            if (!Add(unit, number, text, ref error))
            {
                return false;
            }
        }

        return count > 0;
    }

    private bool ReadClock(ReadOnlySpan<char> rest)
    {
        var unit = 2;
        foreach (var range in rest.Split(':'))
        {
            if (!decimal.TryParse(rest[range], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            _units[unit++] = number;
        }

        return true;
    }

    private bool ReadFriendly(ReadOnlySpan<char> rest, string text, ref string? error)
    {
        var count = 0;
        while (!rest.IsEmpty)
        {
            if (count > 0 && rest.Equals("ago", StringComparison.OrdinalIgnoreCase))
            {
                _isNegative = !_isNegative;
                return true;
            }

            if (!TakeNumber(ref rest, out var number))
            {
                return false;
            }

            rest = rest.TrimStart();
            var length = 0;
            while (length < rest.Length && char.IsLetter(rest[length]))
            {
                length++;
            }

            var unit = UnitOf(rest[..length].ToString());
            rest = rest[length..].TrimStart();
            rest = rest.StartsWith(",") ? rest[1..].TrimStart() : rest;
            count++;
            if (!Add(unit, number, text, ref error))
            {
                return false;
            }
        }

        return count > 0;
    }

    private static string UnitOf(string word) => word switch
    {
        "years" or "year" or "yrs" or "yr" or "y" => "years",
        "months" or "month" or "mos" or "mo" => "months",
        "weeks" or "week" or "wks" or "wk" or "w" => "weeks",
        "days" or "day" or "d" => "days",
        "hours" or "hour" or "hrs" or "hr" or "h" => "hours",
        "minutes" or "minute" or "mins" or "min" or "m" => "minutes",
        "seconds" or "second" or "secs" or "sec" or "s" => "seconds",
        _ => "",
    };

    private bool Add(string unit, decimal number, string text, ref string? error)
    {
        if (unit is "years")
        {
            error = $"Duration `{text}` uses unit 'years' which is not allowed; use days instead, e.g., `365 days`.";
            return false;
        }

        if (unit is "months")
        {
            error = $"Duration `{text}` uses 'months' which is not allowed; use days instead, e.g., `30 days`.";
            return false;
        }

        var index = Array.IndexOf(["weeks", "days", "hours", "minutes", "seconds"], unit);
        if (index < 0)
        {
            return false;
        }

        // A fraction goes down into smaller units: 1.5 hours are PT1H30M.
        while (index < Seconds && number != decimal.Truncate(number))
        {
            _units[index] += decimal.Truncate(number);
            number = (number - decimal.Truncate(number)) * Smaller[index];
            index++;
        }

        _units[index] += number;
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, out decimal number)
    {
        var length = 0;
        while (length < rest.Length && length < 18 && (char.IsAsciiDigit(rest[length]) || rest[length] is '.' or ','))
        {
            if (!char.IsAsciiDigit(rest[length]) && (length + 1 >= rest.Length || !char.IsAsciiDigit(rest[length + 1])))
            {
                break;
            }

            length++;
        }

        var text = rest[..length].ToString().Replace(',', '.');
        rest = rest[length..];
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
