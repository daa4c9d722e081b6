using System.Globalization;

namespace PyTool.Projects.Globs;

/// <summary>Reads patterns with the rules and errors of uv.</summary>
internal static class GlobParser
{
    public static GlobToken[]? Parse(string pattern, out string? error)
    {
        error = null;
        var tokens = new List<GlobToken>(pattern.Length);
        var i = 0;
        while (i < pattern.Length && error is null)
        {
            switch (pattern[i])
            {
                case '?':
                    tokens.Add(new GlobToken(GlobTokenKind.AnyCharacter));
                    i++;
                    break;
                case '*':
                    i = ReadStars(pattern, i, tokens, ref error);
                    break;
                case '[':
                    i = ReadClass(pattern, i, tokens, ref error);
                    break;
                default:
                    tokens.Add(new GlobToken(GlobTokenKind.Character, pattern[i]));
                    i++;
                    break;
            }
        }

        return error is null ? [.. tokens] : null;
    }

    private static int ReadStars(string pattern, int start, List<GlobToken> tokens, ref string? error)
    {
        var i = start;
        while (i < pattern.Length && pattern[i] == '*')
        {
            i++;
        }

        if (i - start == 1)
        {
            tokens.Add(new GlobToken(GlobTokenKind.AnySequence));
            return i;
        }

        if (i - start > 2)
        {
            error = Describe(start + 2, "wildcards are either regular `*` or recursive `**`");
            return i;
        }

        if (start > 0 && pattern[start - 1] != '/')
        {
            error = Describe(start - 1, "recursive wildcards must form a single path component");
            return i;
        }

        if (i < pattern.Length && pattern[i] != '/')
        {
            error = Describe(i, "recursive wildcards must form a single path component");
            return i;
        }

        if (tokens.Count == 0 || tokens[^1].Kind != GlobTokenKind.AnyDirectories)
        {
            tokens.Add(new GlobToken(GlobTokenKind.AnyDirectories));
        }

        return Math.Min(i + 1, pattern.Length);
    }

    private static int ReadClass(string pattern, int start, List<GlobToken> tokens, ref string? error)
    {
        var isExcept = start + 1 < pattern.Length && pattern[start + 1] == '!';
        var first = start + (isExcept ? 2 : 1);
        var end = first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
        if (end < 0)
        {
            error = Describe(start, "invalid range pattern");
            return pattern.Length;
        }

        var ranges = new List<(char, char)>();
        for (var i = first; i < end; i++)
        {
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                ranges.Add((pattern[i], pattern[i + 2]));
                i += 2;
            }
            else
            {
                ranges.Add((pattern[i], pattern[i]));
            }
        }

        tokens.Add(new GlobToken(isExcept ? GlobTokenKind.Except : GlobTokenKind.Within, Ranges: [.. ranges]));
        return end + 1;
    }

    private static string Describe(int position, string what)
        => string.Create(CultureInfo.InvariantCulture, $"Pattern syntax error near position {position}: {what}");
}
