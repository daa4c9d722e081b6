namespace PyTool.Core.Tools.Commands;

/// <summary>Files behind links.</summary>
internal static class LinkedFile
{
    /// <summary>
    /// The path that the system means by one with <c>..</c> in it: what comes before is followed when it is a link. The framework would cut it out of the text.
    /// </summary>
    public static string Place(string path)
    {
        const string Up = "/../";
        var at = path.IndexOf(Up, StringComparison.Ordinal);
        if (at <= 0 || OperatingSystem.IsWindows())
        {
            return path;
        }

        var before = path[..at];
        var real = new DirectoryInfo(before) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : before;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(real) ?? "/", path[(at + Up.Length)..]));
    }

    /// <summary>Whether there is a file; a link that leads nowhere is none (the framework counts it as one).</summary>
    public static bool Exists(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is null ? File.Exists(path) : File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo { Exists: true };
        }
        catch (IOException)
        {
            // A circle of links.
            return false;
        }
    }
}
