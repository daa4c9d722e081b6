using PyTool.Core.Tools.Commands;

namespace PyTool.Core.Tools.Running;

/// <summary>Whether a command can be started at all.</summary>
internal static class ProgramSearch
{
    private static readonly string[] WindowsEndings = ["", ".exe", ".bat", ".cmd", ".com"];

    /// <summary>Looks where the system is going to look.</summary>
    /// <param name="command">A name or a path.</param>
    /// <param name="directories">The search path.</param>
    /// <param name="workingDirectory">Absolute path.</param>
    public static bool Exists(string command, IEnumerable<string> directories, string workingDirectory)
    {
        if (command.Length == 0)
        {
            return false;
        }

        if (command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || command.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal))
        {
            return IsProgram(Path.GetFullPath(command, workingDirectory));
        }

        foreach (var directory in directories)
        {
            if (IsProgram(Path.Combine(workingDirectory, directory, command)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProgram(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Array.Exists(WindowsEndings, ending => File.Exists(path + ending));
        }

        try
        {
            return LinkedFile.Exists(path) && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not for us to start then.
            return false;
        }
    }
}
