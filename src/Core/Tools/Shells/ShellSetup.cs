using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;

namespace PyTool.Core.Tools.Shells;

/// <summary>Puts the directory of commands on the search path of the user's shell (<c>tool update-shell</c>).</summary>
public static class ShellSetup
{
    private const string Mark = "# " + ToolName.Program;

    /// <summary>Changes the files of the shell for the commands of tools.</summary>
    /// <exception cref="PyToolException">Nothing could be changed, or nothing was left to change.</exception>
    public static void Run(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var places = ToolPlaces.Of(session);
        Run(session, places.Commands, places.IsOnSearchPath);
    }

    /// <summary>Changes the files of the shell for a directory.</summary>
    /// <param name="session">The command.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="isOnSearchPath">Whether it is found already.</param>
    /// <exception cref="PyToolException">Nothing could be changed, or nothing was left to change.</exception>
    public static void Run(CommandSession session, string directory, bool isOnSearchPath)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(directory);
        var shown = UserPath.Display(directory, session.WorkingDirectory);
        if (isOnSearchPath)
        {
            session.Tell($"Executable directory {shown} is already in PATH");
            return;
        }

        var start = $"The executable directory `{shown}` is not in PATH, but";
        var shell = UserShell.Find(session.Variables, OperatingSystem.IsWindows()) ?? throw Failure($"{start} the current shell could not be determined");
        var files = shell.Files();
        if (files.Count == 0)
        {
            throw Failure($"{start} updating {shell.Name} is currently unsupported");
        }

        var command = shell.Prepend(directory) ?? throw Failure($"{start} the necessary command to update {shell.Name} could not be determined");
        var isChanged = false;
        foreach (var file in files)
        {
            isChanged |= Add(session, file, command);
        }

        if (!isChanged)
        {
            throw Failure($"{start} the {shell.Name} configuration files are already up-to-date");
        }

        session.Tell("Restart your shell to apply changes");
    }

    /// <summary>Warns the user whose shell does not find the directory of commands.</summary>
    internal static void WarnOfSearchPath(CommandSession session, ToolPlaces places)
    {
        if (places.IsOnSearchPath)
        {
            return;
        }

        var shell = UserShell.Find(session.Variables, OperatingSystem.IsWindows());
        var advice = shell?.Prepend(places.Commands) is not { } command ? "add the directory to your PATH."
            : shell.Files().Count > 0 ? $"run `{command}` or `{ToolName.Program} tool update-shell`." : $"run `{command}`.";
        session.Warn($"`{places.Commands}` is not on your PATH. To use installed tools, {advice}");
    }

    private static bool Add(CommandSession session, string file, string command)
    {
        var shown = UserPath.Display(file, session.WorkingDirectory);
        try
        {
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                Files.WholeFile.Write(file, System.Text.Encoding.UTF8.GetBytes($"{Mark}\n{command}\n"));
                session.Tell("Created configuration file: " + shown);
                return true;
            }

            // Bytes: whatever the user's encoding is, it stays.
            var content = File.ReadAllBytes(file);
            if (Holds(System.Text.Encoding.UTF8.GetString(content), command))
            {
                session.Trace("Skipping already-updated configuration file: " + shown);
                return false;
            }

            Files.WholeFile.Write(file, [.. content, .. System.Text.Encoding.UTF8.GetBytes($"\n{Mark}\n{command}\n")]);
            session.Tell("Updated configuration file: " + shown);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ToolErrors.Shell, $"The configuration file `{shown}` cannot be changed", exception);
        }
    }

    private static bool Holds(string content, string command)
    {
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            if (!line.TrimStart().StartsWith("#") && line.Contains(command, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static PyToolException Failure(string message) => new(ToolErrors.Shell, message);
}
