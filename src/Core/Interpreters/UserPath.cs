namespace PyTool.Core.Interpreters;

/// <summary>Paths as messages show them: relative to the working directory when they lie below it.</summary>
public static class UserPath
{
    /// <summary>The text for a path.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="workingDirectory">Absolute path.</param>
    public static string Display(string path, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(path);
        var root = Path.TrimEndingDirectorySeparator(workingDirectory);
        if (string.Equals(path, root, StringComparison.Ordinal))
        {
            return ".";
        }

        var isBelow = path.Length > root.Length + 1 && path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] == Path.DirectorySeparatorChar;
        return isBelow ? path[(root.Length + 1)..] : path;
    }
}
