using PyTool.Standards.Versions;

namespace PyTool.Standards.Specifiers;

/// <summary>The strict reading of specifiers: PEP 440 with <c>===</c> restricted to versions.</summary>
internal static class SpecifierParser
{
    public static VersionSpecifiers? ParseAll(ReadOnlySpan<char> text, out SpecifierError? error)
    {
        error = null;
        if (text.IsWhiteSpace())
        {
            return VersionSpecifiers.Any;
        }

        var items = new List<VersionSpecifier>(2);
        var start = 0;
        while (start <= text.Length)
        {
            var comma = text[start..].IndexOf(',');
            var end = comma < 0 ? text.Length : start + comma;
            var part = text[start..end];
            if (comma < 0 && items.Count > 0 && part.IsWhiteSpace())
            {
                break;
            }

            if (ParseOne(part, out var message) is not { } item)
            {
                error = new SpecifierError(message!, start, end - start);
                return null;
            }

            items.Add(item);
            start = end + 1;
        }

        return VersionSpecifiers.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));
    }

    public static VersionSpecifier? ParseOne(ReadOnlySpan<char> text, out string? error)
    {
        text = text.Trim();
        var length = OperatorLength(text, out var comparison);
        if (length == 0)
        {
            error = text.IsEmpty || char.IsAsciiDigit(text[0])
                ? $"Unexpected end of version specifier, expected operator. Did you mean `=={text}`?"
                : $"no such comparison operator \"{Operator(text)}\", must be one of ~= == != <= >= < > ===";
            if (text.IsEmpty)
            {
                error = "Unexpected end of version specifier, expected operator";
            }

            return null;
        }

        var number = text[length..].TrimStart();
        if (number.EndsWith(".*"))
        {
            if (Star(comparison) is not { } star)
            {
                error = $"Operator {text[..length]} cannot be used with a wildcard version specifier";
                return null;
            }

            comparison = star;
            number = number[..^2];
        }

        if (number.IsEmpty)
        {
            error = "Unexpected end of version specifier, expected version";
            return null;
        }

        if (!PyVersion.TryParse(number, out var version) || char.IsWhiteSpace(number[^1]))
        {
            error = $"Not a valid version: `{number}`";
            return null;
        }

        error = Objection(comparison, version);
        return error is null ? new VersionSpecifier(comparison, version) : null;
    }

    /// <summary>Why an operator does not go with a version, or <see langword="null"/>.</summary>
    public static string? Objection(SpecifierOperator comparison, PyVersion version)
    {
        if (comparison is SpecifierOperator.EqualStar or SpecifierOperator.NotEqualStar)
        {
            return version.IsPreRelease || version.IsPostRelease || version.IsLocal
                ? $"A wildcard may only follow release numbers, not `{version}`"
                : null;
        }

        if (version.IsLocal && comparison is not (SpecifierOperator.Equal or SpecifierOperator.NotEqual or SpecifierOperator.ExactEqual))
        {
            return $"Operator {Text(comparison)} is incompatible with versions containing non-empty local segments (`+{version.Local}`)";
        }

        return comparison == SpecifierOperator.Compatible && version.ReleaseCount < 2
            ? "The ~= operator requires at least two segments in the release version"
            : null;
    }

    private static SpecifierOperator? Star(SpecifierOperator comparison) => comparison switch
    {
        SpecifierOperator.Equal => SpecifierOperator.EqualStar,
        SpecifierOperator.NotEqual => SpecifierOperator.NotEqualStar,
        _ => null,
    };

    private static string Text(SpecifierOperator comparison) => comparison switch
    {
        SpecifierOperator.Compatible => "~=",
        SpecifierOperator.LessThan => "<",
        SpecifierOperator.LessThanEqual => "<=",
        SpecifierOperator.GreaterThan => ">",
        _ => ">=",
    };

    private static int OperatorLength(ReadOnlySpan<char> text, out SpecifierOperator comparison)
    {
        (comparison, var length) = text switch
        {
            ['=', '=', '=', ..] => (SpecifierOperator.ExactEqual, 3),
            ['=', '=', ..] => (SpecifierOperator.Equal, 2),
            ['!', '=', ..] => (SpecifierOperator.NotEqual, 2),
            ['~', '=', ..] => (SpecifierOperator.Compatible, 2),
            ['<', '=', ..] => (SpecifierOperator.LessThanEqual, 2),
            ['>', '=', ..] => (SpecifierOperator.GreaterThanEqual, 2),
            ['<', ..] => (SpecifierOperator.LessThan, 1),
            ['>', ..] => (SpecifierOperator.GreaterThan, 1),
            _ => (default, 0),
        };
        return length;
    }

    private static ReadOnlySpan<char> Operator(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is '=' or '!' or '~' or '<' or '>' or '^')
        {
            length++;
        }

        return text[..Math.Max(length, Math.Min(1, text.Length))];
    }
}
