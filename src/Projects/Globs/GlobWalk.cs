namespace PyTool.Projects.Globs;

/// <summary>Finds the directories that a pattern matches, sorted as a person would list them: by name, parents before children.</summary>
internal sealed class GlobWalk
{
    // A pattern such as `**` at the root of a file system must end in an error, not in an hour.
    private const int MostDirectories = 250_000;

    private readonly List<string> _found = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _visited;

    public static IReadOnlyList<string> Directories(GlobPath glob)
    {
        var walk = new GlobWalk();
        walk.Run(glob);
        return walk._found;
    }

    private void Run(GlobPath glob)
    {
        var stack = new Stack<(string Directory, int Part)>();
        stack.Push((glob.Root, 0));
        var matchers = new GlobPattern?[glob.Parts.Length];
        while (stack.TryPop(out var at))
        {
            if (at.Part == glob.Parts.Length)
            {
                Add(at.Directory);
                continue;
            }

            var part = glob.Parts[at.Part];
            if (part == "**")
            {
                PushAll(stack, at.Directory, at.Part, isLast: at.Part == glob.Parts.Length - 1);
            }
            else if (!GlobPattern.IsSpecial(part))
            {
                var path = Path.Join(at.Directory, part);
                if (Directory.Exists(path))
                {
                    stack.Push((path, at.Part + 1));
                }
            }
            else
            {
                PushMatches(stack, at.Directory, at.Part, matchers[at.Part] ??= GlobPattern.Parse(part));
            }
        }
    }

    private void Add(string directory)
    {
        if (_seen.Add(directory))
        {
            _found.Add(directory);
        }
    }

    private void PushMatches(Stack<(string, int)> stack, string directory, int part, GlobPattern pattern)
    {
        var names = List(directory);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (pattern.IsMatch(Path.GetFileName(names[i].AsSpan()), crossesDirectories: false))
            {
                stack.Push((names[i], part + 1));
            }
        }
    }

    /// <summary>The rest of the pattern here, then the same in every directory below; links are not followed.</summary>
    private void PushAll(Stack<(string, int)> stack, string directory, int part, bool isLast)
    {
        var names = List(directory);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (!new DirectoryInfo(names[i]).Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                stack.Push((names[i], part));
            }

            if (isLast)
            {
                stack.Push((names[i], part + 1));
            }
        }

        if (!isLast)
        {
            stack.Push((directory, part + 1));
        }
    }

    private string[] List(string directory)
    {
        if (++_visited > MostDirectories)
        {
            throw new ProjectException($"A pattern of workspace members visits more than {MostDirectories} directories; the last one was `{directory}`");
        }

        try
        {
            var names = Directory.GetDirectories(directory);
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            // Not readable: nothing in it can be a member, as for uv.
            return [];
        }
    }
}
