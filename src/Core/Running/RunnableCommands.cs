namespace PyTool.Core.Running;

/// <summary>The commands that an environment offers.</summary>
internal static class RunnableCommands
{
    /// <summary>Their names, sorted, without those that only a shell reads.</summary>
    public static IReadOnlyList<string> List(string scripts)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(scripts) ? Directory.EnumerateFiles(scripts) : [])
        {
            var name = Path.GetFileName(file);
            if (!name.StartsWith("activate", StringComparison.Ordinal) && !name.StartsWith("deactivate", StringComparison.Ordinal) && IsExecutable(file))
            {
                names.Add(OperatingSystem.IsWindows() && name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name);
            }
        }

        return [.. names];
    }

    private static bool IsExecutable(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        }

        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return File.Exists(target) && (File.GetUnixFileMode(target) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
    }
}
