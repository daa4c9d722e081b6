using PyTool.Core.Builds;
using PyTool.Core.Sessions;

namespace PyTool.Core.Interpreters;

/// <summary>
/// Which programs came with the project. A command that only looks starts none of them: whoever clones a repository and looks at it has not asked for its code.
/// </summary>
internal static class ProjectPrograms
{
    private const string Configuration = "pyvenv.cfg";
    private const int MaximumLinks = 40;
    private const int MaximumSize = 64 * 1024;

    /// <summary>Whether the command may start a program.</summary>
    /// <param name="session">The command.</param>
    /// <param name="path">Absolute path of a file or of a directory with the program somewhere in it.</param>
    public static bool MayStart(CommandSession session, string path)
    {
        if (session.UntrustedRoot is not { } root)
        {
            return true;
        }

        try
        {
            return !IsBelow(RealPath.Of(path), RealPath.Of(root));
        }
        catch (IOException)
        {
            // A path that leads nowhere: there is nothing to start.
            return false;
        }
    }

    /// <summary>
    /// Whether the command may ask about an environment. In the project it may when the interpreter is a link that leads straight to the installation that <c>pyvenv.cfg</c> names, and that lies
    /// outside: then all there is to know is known from there, and neither a program nor a start-up file of the environment runs.
    /// </summary>
    public static bool MayInspect(CommandSession session, string environment) => MayStart(session, environment) || (Base(environment) is { } program && MayStart(session, program));

    /// <summary>Whether that holds for the environment that a search upward from the working directory comes to.</summary>
    public static bool MayDiscover(CommandSession session)
    {
        if (session.UntrustedRoot is null)
        {
            return true;
        }

        for (var directory = session.WorkingDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            var inside = Path.Combine(directory, ".venv");
            if (File.Exists(Path.Combine(directory, Configuration)) || Path.Exists(inside))
            {
                return !File.Exists(inside) && MayInspect(session, Directory.Exists(inside) ? inside : directory);
            }
        }

        return true;
    }

    private static string? Base(string environment)
    {
        var scripts = Path.Combine(environment, "bin");
        var program = Path.Combine(scripts, "python");
        if (Home(environment) is not { } home)
        {
            return null;
        }

        for (var i = 0; i < MaximumLinks; i++)
        {
            if (new FileInfo(program).LinkTarget is not { } target)
            {
                return null;
            }

            program = Path.GetFullPath(target, Path.GetDirectoryName(program)!);
            var directory = Path.GetDirectoryName(program);
            if (!string.Equals(directory, scripts, StringComparison.Ordinal))
            {
                return string.Equals(directory, Path.TrimEndingDirectorySeparator(home), StringComparison.Ordinal) ? program : null;
            }
        }

        return null;
    }

    private static string? Home(string environment)
    {
        const string Key = "home";
        string? home = null;
        try
        {
            var file = new FileInfo(Path.Combine(environment, Configuration));
            if (!file.Exists || file.Length > MaximumSize)
            {
                return null;
            }

            foreach (var line in File.ReadLines(file.FullName))
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && line.AsSpan(0, equals).Trim().Equals(Key, StringComparison.OrdinalIgnoreCase))
                {
                    home = line[(equals + 1)..].Trim();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read says nothing, so nothing is started for it.
            return null;
        }

        return home is { Length: > 0 } ? home : null;
    }

    private static bool IsBelow(string path, string root) =>
        string.Equals(path, root, StringComparison.Ordinal) || path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
