using PyTool.Host.CommandLine;

namespace PyTool.Host.Sessions;

/// <summary>Commands that only look at a project. Somebody who has just cloned it may use them: they run nothing that came with it. See docs/compatibility.md.</summary>
internal static class LookingCommands
{
    // What marks a directory as somebody's project; the uppermost one below the home directory is taken.
    private static readonly string[] Marks = [".git", "pyproject.toml", "uv.toml", "uv.lock", ".python-version", ".venv"];

    /// <summary>Absolute path of the tree whose programs are not to be started; <see langword="null"/>: the command may start them.</summary>
    public static string? UntrustedRoot(CommandInvocation invocation)
    {
        if (!Includes(invocation.Parsed))
        {
            return null;
        }

        string? root = null;
        for (var directory = SessionComposition.ProjectDirectory(invocation); directory is not null && directory != invocation.Host.Directories.Home; directory = Path.GetDirectoryName(directory))
        {
            if (Array.Exists(Marks, mark => Path.Exists(Path.Combine(directory, mark))))
            {
                root = directory;
            }
        }

        return root;
    }

    private static bool Includes(ParsedCommand parsed) => parsed.Path is [_, { Name: "tree" or "export" or "lock" or "why" or "why-not" or "audit" or "doctor" or "init" }, ..]
        or [_, { Name: "python" }, { Name: "list" or "find" or "pin" }, ..] or [_, { Name: "pip" }, { Name: "compile" }, ..];
}
