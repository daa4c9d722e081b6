namespace PyTool.Projects.Ignoring;

/// <summary>The <c>.gitignore</c> files from the top of a repository down to a directory; the last rule that matches decides.</summary>
internal sealed class IgnoreRules
{
    private readonly IgnoreRules? _parent;
    private readonly string _directory;
    private readonly IgnoreRule[] _rules;

    private IgnoreRules(IgnoreRules? parent, string directory, IgnoreRule[] rules)
    {
        _parent = parent;
        _directory = directory;
        _rules = rules;
    }

    /// <summary>The rules above a directory; <see langword="null"/> outside of repositories, where git ignores nothing.</summary>
    public static IgnoreRules? For(string directory)
    {
        var above = new Stack<string>();
        for (var at = Path.GetDirectoryName(directory); at is not null; at = Path.GetDirectoryName(at))
        {
            above.Push(at);
            if (Path.Exists(Path.Join(at, ".git")))
            {
                var rules = new IgnoreRules(null, at, Read(Path.Join(at, ".git", "info", "exclude")));
                while (above.TryPop(out var next))
                {
                    rules = rules.Enter(next);
                }

                return rules;
            }
        }

        return null;
    }

    /// <summary>These rules and those of a directory below.</summary>
    public IgnoreRules Enter(string directory)
    {
        var rules = Read(Path.Join(directory, ".gitignore"));
        return rules.Length == 0 ? this : new IgnoreRules(this, directory, rules);
    }

    /// <summary>Whether git ignores a path.</summary>
    public bool IsIgnored(string path, bool isDirectory)
    {
        for (var level = this; level is not null; level = level._parent)
        {
            var relative = Path.GetRelativePath(level._directory, path).Replace(Path.DirectorySeparatorChar, '/');
            for (var i = level._rules.Length - 1; i >= 0; i--)
            {
                if (level._rules[i].Matches(relative, isDirectory))
                {
                    return !level._rules[i].IsNegated;
                }
            }
        }

        return false;
    }

    private static IgnoreRule[] Read(string path)
        => File.Exists(path) ? [.. File.ReadLines(path).Select(IgnoreRule.Read).OfType<IgnoreRule>()] : [];
}
