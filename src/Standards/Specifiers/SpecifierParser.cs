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
        var name = text[..OperatorLength(text)];
        if (name.IsEmpty)
        {
            error = "Unexpected end of version specifier, expected operator"
                + (PyVersion.TryParse(text, out var bare) ? $". Did you mean `=={bare}`?" : "");
            return null;
        }

        if (Operator(name) is not { } comparison)
        {
            error = $"no such comparison operator \"{name}\", must be one of ~= == != <= >= < > ===";
            return null;
        }

        var number = text[name.Length..].TrimStart();
        var end = 0;
        while (end < number.Length && !char.IsWhiteSpace(number[end]))
        {
            end++;
        }

        if (end == 0)
        {
            error = "Unexpected end of version specifier, expected version";
            return null;
        }

        if (VersionParser.ParsePattern(number[..end], out var star, out error) is not { } version)
        {
            return null;
        }

        if (star && Star(comparison) is null)
        {
            error = $"Operator {name} cannot be used with a wildcard version specifier";
            return null;
        }

        comparison = star ? Star(comparison)!.Value : comparison;
        error = Objection(comparison, version) ?? (end < number.Length ? $"Trailing `{number[end..].Trim()}` is not allowed" : null);
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

    private static SpecifierOperator? Operator(ReadOnlySpan<char> text) => text switch
    {
        "==" => SpecifierOperator.Equal,
        "===" => SpecifierOperator.ExactEqual,
        "!=" => SpecifierOperator.NotEqual,
        "~=" => SpecifierOperator.Compatible,
        "<" => SpecifierOperator.LessThan,
        "<=" => SpecifierOperator.LessThanEqual,
        ">" => SpecifierOperator.GreaterThan,
        ">=" => SpecifierOperator.GreaterThanEqual,
        _ => null,
    };

    private static int OperatorLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is '=' or '!' or '~' or '<' or '>')
        {
            length++;
        }

        return length;
    }
}
