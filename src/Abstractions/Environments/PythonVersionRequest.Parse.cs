using System.Globalization;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

public sealed partial class PythonVersionRequest
{
    /// <summary>Reads <c>3.12</c>, <c>312</c>, <c>3.13rc1</c>, <c>3.13t</c>, <c>&gt;=3.11,&lt;3.13</c> and the like.</summary>
    /// <param name="text">The version without the name of an implementation.</param>
    /// <returns>The version part; <see langword="null"/> when the text is none.</returns>
    public static PythonVersionRequest? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (version, variant) = SplitVariant(text.Trim());
        if (variant is null || version.Length == 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(version[0]))
        {
            return ParseNumbers(version) is { } parsed ? new PythonVersionRequest { Version = parsed, Variant = variant.Value } : null;
        }

        if (!VersionSpecifiers.TryParse(version, out var range) || range.Count == 0)
        {
            return null;
        }

        // A lone `==3.12` asks for the same as `3.12`.
        if (range.Count == 1 && range[0].Operator == SpecifierOperator.Equal && ParseNumbers(range[0].Version.ToString()) is { } exact)
        {
            return new PythonVersionRequest { Version = exact, Variant = variant.Value };
        }

        return new PythonVersionRequest { Range = range, Variant = variant.Value };
    }

    private static (string Version, PythonVariant? Variant) SplitVariant(string text)
    {
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (plus >= 0)
        {
            PythonVariant? named = text[(plus + 1)..].ToLowerInvariant() switch
            {
                "" => PythonVariant.Default,
                "gil" => PythonVariant.Gil,
                "freethreaded" => PythonVariant.FreeThreaded,
                "debug" => PythonVariant.Debug,
                "freethreaded+debug" => PythonVariant.FreeThreadedDebug,
                "gil+debug" => PythonVariant.GilDebug,
                _ => null,
            };
            return (text[..plus], named);
        }

        if (EndsWithDigitAnd(text, "td"))
        {
            return (text[..^2], PythonVariant.FreeThreadedDebug);
        }

        if (EndsWithDigitAnd(text, "t"))
        {
            return (text[..^1], PythonVariant.FreeThreaded);
        }

        return EndsWithDigitAnd(text, "d") ? (text[..^1], PythonVariant.Debug) : (text, PythonVariant.Default);
    }

    private static bool EndsWithDigitAnd(string text, string suffix) =>
        text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[^(suffix.Length + 1)]);

    private static PyVersion? ParseNumbers(string text)
    {
        if (IsDigits(text))
        {
            return ParseJoined(text);
        }

        if (text.EndsWith(".*", StringComparison.Ordinal) || !PyVersion.TryParse(text, out var version))
        {
            return null;
        }

        if (version.Epoch != 0 || version.IsPostRelease || version.Dev is not null || version.IsLocal || version.ReleaseCount is < 1 or > 3 || version.Major == 0)
        {
            return null;
        }

        for (var i = 0; i < version.ReleaseCount; i++)
        {
            if (version.ReleaseAt(i) > byte.MaxValue)
            {
                return null;
            }
        }

        if (!version.IsPreRelease)
        {
            return version;
        }

        // Pre-releases exist only before a `.0`: `3.13.0rc1` and `3.13rc1` are the same request.
        return version.Micro == 0 && version.ReleaseCount >= 2 && PyVersion.TryParse(PreReleaseText(version), out var shortened) ? shortened : null;
    }

    private static string PreReleaseText(PyVersion version)
    {
        var text = version.ToString();
        var start = 0;
        while (start < text.Length && (char.IsAsciiDigit(text[start]) || text[start] == '.'))
        {
            start++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}{text.AsSpan(start)}");
    }

    // `312` is 3.12: the first digit is the major number, the others are the minor one.
    private static PyVersion? ParseJoined(string text)
    {
        if (text.Length == 1)
        {
            return text[0] == '0' ? null : PyVersion.FromRelease((ulong)(text[0] - '0'));
        }

        return text[0] != '0' && byte.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? PyVersion.FromRelease((ulong)(text[0] - '0'), minor)
            : null;
    }

    private static bool IsDigits(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
