using System.Text.RegularExpressions;

namespace PyTool.Standards.Specifiers;

/// <summary>
/// The mistakes in published specifiers that are repaired, in the order in which they are tried. Each repair works on what the ones
/// before it left. Only text that cannot be read strictly comes here.
/// </summary>
internal static partial class SpecifierRepairs
{
    public static IReadOnlyList<Func<string, string>> All { get; } =
    [
        text => MissingComma().Replace(text, "$1,$2"),
        text => NotEqualTilde().Replace(text, "!=$1.*"),
        text => NeedlessStar().Replace(text, "$1$2"),
        text => MissingDot().Replace(text, "$1.*"),
        text => TrailingComma().Replace(text, "$1"),
        text => GreaterThanDev().Replace(text, ">0.0.0dev"),
        text => TrailingZero().Replace(text, "$1"),
        RemoveQuotes,
    ];

    // `>=1.0<2`
    [GeneratedRegex(@"(\d)([<>=~^!])", RegexOptions.CultureInvariant)]
    private static partial Regex MissingComma();

    // `!=~1.0`
    [GeneratedRegex(@"!=~((?:\d\.)*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NotEqualTilde();

    // `>=3.*`
    [GeneratedRegex(@"(>=|<=|<|>)(\d+(?:\.\d+)*)\.\*", RegexOptions.CultureInvariant)]
    private static partial Regex NeedlessStar();

    // `!=1.0*`
    [GeneratedRegex(@"(\d\.\d)+\*", RegexOptions.CultureInvariant)]
    private static partial Regex MissingDot();

    // `>=1.0, ; marker`, `>=1.0,)`
    [GeneratedRegex(@",\s*(;|\)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingComma();

    // `>dev`
    [GeneratedRegex(@">dev", RegexOptions.CultureInvariant)]
    private static partial Regex GreaterThanDev();

    // `>=9.0.0a1.0`
    [GeneratedRegex(@"(\d+(?:\.\d+)*(?:a|b|rc|post|dev)\d+)\.0", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingZero();

    // `>='1.0'`, `'>=1.0'`
    [GeneratedRegex(@"['""](?=[*\d<>=~!])|(?<=[*\d])['""]", RegexOptions.CultureInvariant)]
    private static partial Regex StrayQuotes();

    // Quotes belong in a marker.
    private static string RemoveQuotes(string text)
    {
        var end = text.IndexOf(';', StringComparison.Ordinal);
        return end < 0 ? StrayQuotes().Replace(text, "") : StrayQuotes().Replace(text[..end], "") + text[end..];
    }
}
