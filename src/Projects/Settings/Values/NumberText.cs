using System.Globalization;

namespace PyTool.Projects.Settings.Values;

/// <summary>Texts of variables that are numbers.</summary>
internal static class NumberText
{
    public static int Parse(string text, string suffix = "")
    {
        if (text.Length == 0)
        {
            throw new FormatException("cannot parse integer from empty string" + suffix);
        }

        if (!ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || text[0] == '-')
        {
            throw new FormatException((text.AsSpan().TrimStart('+').ContainsAnyExceptInRange('0', '9') ? "invalid digit found in string" : "number too large to fit in target type") + suffix);
        }

        return (int)Math.Min(number, int.MaxValue);
    }

    public static int ParseSeconds(string text) => Parse(text, "; value should be an integer number of seconds");

    public static int ParseCount(string text) => Parse(text) is var number and not 0 ? number : throw new FormatException("number would be zero for non-zero type");
}
