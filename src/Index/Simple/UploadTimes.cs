namespace PyTool.Index.Simple;

/// <summary>Upload times as indexes write them: <c>2019-10-22T19:17:13.108404Z</c>.</summary>
internal static class UploadTimes
{
    /// <summary>Milliseconds since 1970, cut off; <see cref="StoredPage.NoTime"/> when the text is none.</summary>
    public static long Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ' or (byte)'t') || text[13] != ':' || text[16] != ':')
        {
            return StoredPage.NoTime;
        }

        int year = Number(text[..4]), month = Number(text.Slice(5, 2)), day = Number(text.Slice(8, 2));
        int hour = Number(text.Slice(11, 2)), minute = Number(text.Slice(14, 2)), second = Number(text.Slice(17, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return StoredPage.NoTime;
        }

        var at = 19;
        var milliseconds = Fraction(text, ref at);
        var offset = Offset(text[at..]);
        var moment = new DateTime(year, month, day, hour, minute, Math.Min(second, 59), DateTimeKind.Utc);
        return offset is null ? StoredPage.NoTime : ((moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond) + milliseconds - (offset.Value * 60_000L);
    }

    private static int Fraction(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at] is not ((byte)'.' or (byte)','))
        {
            return 0;
        }

        var value = 0;
        var digits = 0;
        for (at++; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
        {
            if (digits++ < 3)
            {
                value = (value * 10) + (text[at] - '0');
            }
        }

        for (; digits < 3; digits++)
        {
            value *= 10;
        }

        return value;
    }

    private static int? Offset(ReadOnlySpan<byte> text)
    {
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')
        {
            return 0;
        }

        if (text.Length != 6 || text[3] != ':' || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return null;
        }

        int hours = Number(text.Slice(1, 2)), minutes = Number(text.Slice(4, 2));
        return hours < 0 || minutes < 0 ? null : (text[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
