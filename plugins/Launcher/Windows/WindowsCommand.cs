namespace PyTool.Plugins.Launcher.Windows;

/// <summary>How a program is started on Windows: executables directly, scripts by their interpreters.</summary>
internal sealed class WindowsCommand
{
    private static readonly string[] Extensions = [".exe", ".ps1", ".cmd", ".bat"];

    public required string File { get; init; }

    public IReadOnlyList<string> LeadingArguments { get; init; } = [];

    /// <summary>Looks a program up in absolute directories only, never in the working directory.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="directories">The child's <c>PATH</c>, in order.</param>
    /// <param name="exists">Whether a file is there.</param>
    /// <returns>What to start; <see langword="null"/> when nothing was found.</returns>
    public static WindowsCommand? Find(string program, IEnumerable<string> directories, Func<string, bool> exists)
    {
        if (program.AsSpan().IndexOfAny('\\', '/', ':') >= 0)
        {
            return exists(program) ? For(program) : FindWithExtension(program, exists);
        }

        foreach (var directory in directories)
        {
            if (!IsAbsolute(directory))
            {
                continue;
            }

            var candidate = directory.TrimEnd('\\') + "\\" + program;
            var hasExtension = Array.Exists(Extensions, extension => program.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
            if (hasExtension && exists(candidate))
            {
                return For(candidate);
            }

            if (FindWithExtension(candidate, exists) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsAbsolute(string directory) =>
        (directory.Length >= 3 && directory[1] == ':' && directory[2] is '\\' or '/') || directory.StartsWith("\\\\", StringComparison.Ordinal);

    private static WindowsCommand? FindWithExtension(string path, Func<string, bool> exists)
    {
        foreach (var extension in Extensions)
        {
            if (exists(path + extension))
            {
                return For(path + extension);
            }
        }

        return null;
    }

    private static WindowsCommand For(string path)
    {
        if (path.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            return new WindowsCommand { File = "powershell.exe", LeadingArguments = ["-NoLogo", "-File", path] };
        }

        return path.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".bat", StringComparison.OrdinalIgnoreCase)
            ? new WindowsCommand { File = "cmd.exe", LeadingArguments = ["/q", "/c", path] }
            : new WindowsCommand { File = path };
    }
}
