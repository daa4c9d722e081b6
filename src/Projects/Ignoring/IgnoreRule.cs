using PyTool.Projects.Globs;

namespace PyTool.Projects.Ignoring;

/// <summary>A line of a <c>.gitignore</c>.</summary>
internal sealed class IgnoreRule
{
    private readonly GlobPattern _pattern;
    private readonly bool _isAnchored;
    private readonly bool _isDirectoryOnly;

    private IgnoreRule(GlobPattern pattern, bool isNegated, bool isAnchored, bool isDirectoryOnly)
    {
        _pattern = pattern;
        IsNegated = isNegated;
        _isAnchored = isAnchored;
        _isDirectoryOnly = isDirectoryOnly;
    }

    public bool IsNegated { get; }

    /// <summary>Reads a line; <see langword="null"/> for comments, empty lines and patterns that cannot be read.</summary>
    public static IgnoreRule? Read(string line)
    {
        var text = line.TrimEnd('\r', ' ', '\t');
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isNegated = text[0] == '!';
        text = isNegated || text.StartsWith('\\') ? text[1..] : text;
        var isDirectoryOnly = text.EndsWith('/');
        text = text.TrimEnd('/');
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        text = text.TrimStart('/');
        return text.Length > 0 && GlobPattern.Objection(text) is null
            ? new IgnoreRule(GlobPattern.Parse(text), isNegated, isAnchored, isDirectoryOnly)
            : null;
    }

    /// <summary>Whether the rule is about a path.</summary>
    /// <param name="relative">Relative to the directory of the file with the rule, with <c>/</c>.</param>
    /// <param name="isDirectory">Whether it is a directory.</param>
    public bool Matches(ReadOnlySpan<char> relative, bool isDirectory)
    {
        if (_isDirectoryOnly && !isDirectory)
        {
            return false;
        }

        return _pattern.IsMatch(_isAnchored ? relative : relative[(relative.LastIndexOf('/') + 1)..], crossesDirectories: false);
    }
}
