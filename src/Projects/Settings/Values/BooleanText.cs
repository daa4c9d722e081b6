namespace PyTool.Projects.Settings.Values;

/// <summary>Texts of variables that mean yes or no.</summary>
public static class BooleanText
{
    /// <summary>Reads a text; case does not matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it means.</param>
    /// <returns>Whether it means anything.</returns>
    public static bool TryParse(string text, out bool value)
    {
        var isYes = Is(text, "y", "yes", "t", "true", "on", "1");
        value = isYes;
        return isYes || Is(text, "n", "no", "f", "false", "off", "0");
    }

    internal static bool Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("expected a boolish value");

    private static bool Is(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
