namespace PyTool.Projects.Globs;

/// <summary>A shell-like pattern: <c>?</c>, <c>*</c>, <c>**</c>, <c>[abc]</c>, <c>[a-z]</c>, <c>[!abc]</c>. Ordinal; hidden names are nothing special.</summary>
internal sealed class GlobPattern
{
    private readonly GlobToken[] _tokens;

    private GlobPattern(GlobToken[] tokens) => _tokens = tokens;

    /// <summary>What is wrong with a pattern, or <see langword="null"/>.</summary>
    public static string? Objection(string pattern)
    {
        GlobParser.Parse(pattern, out var error);
        return error;
    }

    public static GlobPattern Parse(string pattern)
        => new(GlobParser.Parse(pattern, out var error) ?? throw new FormatException(error));

    /// <summary>Whether a text has characters that are special in patterns.</summary>
    public static bool IsSpecial(ReadOnlySpan<char> text) => text.IndexOfAny("*?[") >= 0;

    /// <summary>Whether the pattern matches the whole text.</summary>
    /// <param name="text">A path with <c>/</c>.</param>
    /// <param name="crossesDirectories">Whether <c>*</c>, <c>?</c> and classes match <c>/</c> too.</param>
    public bool IsMatch(ReadOnlySpan<char> text, bool crossesDirectories)
    {
        // All states at once: linear in the text times the pattern, whatever both are.
        var states = new bool[_tokens.Length + 1];
        var next = new bool[_tokens.Length + 1];
        states[0] = true;
        Spread(states, true);
        for (var i = 0; i < text.Length; i++)
        {
            Array.Clear(next);
            Step(states, next, text[i], crossesDirectories);
            Spread(next, text[i] == '/');
            (states, next) = (next, states);
        }

        // A `**` at the end also matches nothing at all.
        return states[^1];
    }

    private void Step(bool[] states, bool[] next, char c, bool crossesDirectories)
    {
        for (var s = 0; s < _tokens.Length; s++)
        {
            if (!states[s])
            {
                continue;
            }

            var token = _tokens[s];
            switch (token.Kind)
            {
                case GlobTokenKind.AnyDirectories:
                    next[s] = true;
                    break;
                case GlobTokenKind.AnySequence:
                    next[s] |= c != '/' || crossesDirectories;
                    break;
                case GlobTokenKind.Character:
                    next[s + 1] |= token.Matches(c);
                    break;
                default:
                    next[s + 1] |= (c != '/' || crossesDirectories) && token.Matches(c);
                    break;
            }
        }
    }

    /// <summary>Steps that need no character; those after <c>**</c> only at the start of a name.</summary>
    private void Spread(bool[] states, bool isNameStart)
    {
        for (var s = 0; s < _tokens.Length; s++)
        {
            if (states[s] && (_tokens[s].Kind == GlobTokenKind.AnySequence
                || (_tokens[s].Kind == GlobTokenKind.AnyDirectories && (isNameStart || s == _tokens.Length - 1))))
            {
                states[s + 1] = true;
            }
        }
    }
}
