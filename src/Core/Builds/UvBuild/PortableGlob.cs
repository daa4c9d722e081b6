using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>A pattern as PEP 639 has them, for paths with <c>/</c>: <c>*</c>, <c>?</c>, <c>**</c> for any directories, <c>[a-z]</c>, and <c>\</c> before a special character.</summary>
internal sealed class PortableGlob
{
    private readonly string[] _parts;

    private PortableGlob(string text, string[] parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Whether the whole pattern is a plain path.</summary>
    public bool IsLiteral => Text.AsSpan().IndexOfAny("*?[\\") < 0;

    public static PortableGlob Parse(string text, string key)
    {
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && !"_-. /*?[]\\!+@~ ".Contains(character, StringComparison.Ordinal))
            {
                throw BuildFailure.Because($"Invalid pattern in `{key}`: `{text}` contains an unsupported character: `{character}`");
            }
        }

        return new PortableGlob(text, text.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A path and everything below it.</summary>
    public static PortableGlob OfTree(string path) => new(path + "/**", [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Escape), "**"]);

    /// <summary>A path itself.</summary>
    public static PortableGlob OfPath(string path) => new(path, [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Escape)]);

    /// <summary>An exclusion: anchored with a leading <c>/</c>, otherwise for any directory.</summary>
    public static PortableGlob ParseExclusion(string text, string key)
    {
        var glob = Parse(text, key);
        return text.StartsWith('/') || glob._parts is ["**", ..] ? glob : new PortableGlob(text, ["**", .. glob._parts]);
    }

    /// <summary>Whether a path matches as a whole.</summary>
    public bool IsMatch(string path) => Match(_parts, path.Split('/', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether something below a directory may match.</summary>
    public bool MayMatchBelow(string directory)
    {
        var path = directory.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var length = 0; length < _parts.Length; length++)
        {
            // The first parts match the directory, and there is at least one more for what is below; `**` goes on for ever.
            if (Match(_parts.AsSpan(0, length), path) || (_parts[length] == "**" && Match(_parts.AsSpan(0, length + 1), path)))
            {
                return true;
            }
        }

        return false;
    }

    // Each pattern part against each path part at most once: no exponential search for `**/**/**`.
    private static bool Match(ReadOnlySpan<string> pattern, string[] path)
    {
        var reachable = new bool[path.Length + 1];
        reachable[0] = true;
        foreach (var part in pattern)
        {
            var next = new bool[path.Length + 1];
            if (part == "**")
            {
                var any = false;
                for (var i = 0; i <= path.Length; i++)
                {
                    any |= reachable[i];
                    next[i] = any;
                }
            }
            else
            {
                for (var i = 0; i < path.Length; i++)
                {
                    next[i + 1] = reachable[i] && MatchName(part, path[i]);
                }
            }

            reachable = next;
        }

        return reachable[path.Length];
    }

    private static string Escape(string name)
    {
        var text = new System.Text.StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is '*' or '?' or '[' or '\\')
            {
                text.Append('\\');
            }

            text.Append(character);
        }

        return text.ToString();
    }

    private static bool MatchName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int at = 0, place = 0, star = -1, mark = 0;
        while (place < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, mark) = (at++, place);
            }
            else if (at < pattern.Length && MatchOne(pattern[at..], name[place], out var length))
            {
                at += length;
                place++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                place = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static bool MatchOne(ReadOnlySpan<char> pattern, char character, out int length)
    {
        length = 1;
        if (pattern[0] == '?')
        {
            return true;
        }

        if (pattern[0] == '\\' && pattern.Length > 1)
        {
            length = 2;
            return pattern[1] == character;
        }

        var end = pattern[0] == '[' ? pattern.IndexOf(']') : -1;
        if (end < 1)
        {
            return pattern[0] == character;
        }

        length = end + 1;
        var isNegated = end > 1 && pattern[1] == '!';
        var found = false;
        for (var i = isNegated ? 2 : 1; i < end; i++)
        {
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                found |= character >= pattern[i] && character <= pattern[i + 2];
                i += 2;
            }
            else
            {
                found |= pattern[i] == character;
            }
        }

        return found != isNegated;
    }
}
