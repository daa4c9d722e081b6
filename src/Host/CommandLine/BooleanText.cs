namespace PyTool.Host.CommandLine;

/// <summary>Texts of variables that mean yes or no.</summary>
internal static class BooleanText
{
    public static bool TryParse(string text, out bool value)
    {
        switch (text.ToLowerInvariant())
        {
            case "y" or "yes" or "t" or "true" or "on" or "1":
                value = true;
                return true;
            case "n" or "no" or "f" or "false" or "off" or "0":
                value = false;
                return true;
            default:
                value = false;
                return false;
        }
    }
}
