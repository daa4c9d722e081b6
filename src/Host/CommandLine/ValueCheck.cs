using System.Globalization;
using PyTool.Standards;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Host.CommandLine;

/// <summary>What is wrong with a value, in the words of uv; <see langword="null"/>: nothing.</summary>
internal static class ValueCheck
{
    private const string NameRule = "Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.";

    /// <summary>The name of a package or group.</summary>
    public static string? Name(string text) => PackageName.TryParse(text, out _) ? null : $"Not a valid package or extra name: \"{text}\". {NameRule}";

    /// <summary>The name of an extra.</summary>
    public static string? ExtraName(string text) =>
        PackageName.TryParse(text, out _) ? null : "Extra names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters";

    /// <summary>The name of a package, or all or none of them.</summary>
    public static string? NameOrAll(string text) => text is ":all:" or ":none:" ? null : Name(text);

    /// <summary>A group, with or without the file that it stands in.</summary>
    public static string? GroupInFile(string text) => Name(text[(text.LastIndexOf(':') + 1)..]);

    /// <summary>A version of Python.</summary>
    public static string? PythonVersion(string text)
    {
        try
        {
            return PyVersion.Parse(text).Epoch == 0 ? null : $"Python version `{text}` has a non-zero epoch";
        }
        catch (StandardsFormatException exception)
        {
            return $"Python version `{text}` could not be parsed: {exception.Message}";
        }
    }

    /// <summary>A number from 0 to 255.</summary>
    public static string? SmallNumber(string text) => Number(text) ?? (ulong.Parse(text, CultureInfo.InvariantCulture) > byte.MaxValue ? $"{text} is not in 0..=255" : null);

    /// <summary>A number that is not negative.</summary>
    public static string? Number(string text) => text.Length == 0 ? "cannot parse integer from empty string"
        : !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "invalid digit found in string" : null;

    /// <summary>A setting of build backends.</summary>
    public static string? Setting(string text) => text.Contains('=', StringComparison.Ordinal) ? null : $"Invalid config setting: {text} (expected `KEY=VALUE`)";

    /// <summary>A setting of the build backend of one package.</summary>
    public static string? PackageSetting(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || !text.AsSpan(colon).Contains('=') ? $"Invalid config setting: {text} (expected `PACKAGE:KEY=VALUE`)" : Name(text[..colon]);
    }

    /// <summary>A mode for one package.</summary>
    public static string? PackageMode(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return end < 0 ? $"Invalid `prerelease-package` value `{text}`: expected format `PACKAGE=MODE`" : Name(text[..end]);
    }

    /// <summary>A date for one package.</summary>
    public static string? PackageDate(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return end < 0 ? $"Invalid `exclude-newer-package` value `{text}`: expected format `PACKAGE=DATE` or `PACKAGE=false`" : Name(text[..end]);
    }

    /// <summary>An address with a scheme.</summary>
    public static string? Url(string text) => Uri.TryCreate(text, UriKind.Absolute, out _) && text.Contains(':', StringComparison.Ordinal) ? null : "relative URL without a base";
}
