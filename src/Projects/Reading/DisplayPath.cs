namespace PyTool.Projects.Reading;

/// <summary>Paths in messages: relative to the working directory if below it, else absolute.</summary>
internal static class DisplayPath
{
    public static string Of(string path, string? currentDirectory)
    {
        if (currentDirectory is null)
        {
            return path;
        }

        var directory = Path.TrimEndingDirectorySeparator(currentDirectory);
        if (path.Equals(directory, StringComparison.Ordinal))
        {
            return ".";
        }

        var isBelow = path.Length > directory.Length + 1
            && path.StartsWith(directory, StringComparison.Ordinal)
            && path[directory.Length] == Path.DirectorySeparatorChar;
        return isBelow ? path[(directory.Length + 1)..] : path;
    }
}
