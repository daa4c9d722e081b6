namespace PyTool.Core.VirtualEnvironments;

/// <summary>How an environment is activated in the user's shell.</summary>
internal static class Activation
{
    /// <summary>The command, or <see langword="null"/> when the shell is not known.</summary>
    /// <param name="root">The environment as messages show it.</param>
    /// <param name="variables">The process environment.</param>
    /// <param name="isWindows">Whether the layout is that of Windows.</param>
    public static string? Of(string root, IReadOnlyDictionary<string, string> variables, bool isWindows)
    {
        var directory = isWindows ? root + "\\Scripts\\" : root + "/bin/";
        return Shell(variables, isWindows) switch
        {
            "nu" => "overlay use " + Quote(directory + "activate.nu"),
            "fish" => "source " + Quote(directory + "activate.fish"),
            "csh" or "tcsh" => "source " + Quote(directory + "activate.csh"),
            "bash" or "zsh" or "ksh" or "mksh" => "source " + Quote(directory.Replace('\\', '/') + "activate"),
            "powershell" or "pwsh" or "cmd" => directory + "activate",
            _ => null,
        };
    }

    private static string? Shell(IReadOnlyDictionary<string, string> variables, bool isWindows)
    {
        // What only the shell itself sets tells more than the login shell.
        foreach (var (variable, shell) in new[] { ("NU_VERSION", "nu"), ("FISH_VERSION", "fish"), ("BASH_VERSION", "bash"), ("ZSH_VERSION", "zsh"), ("KSH_VERSION", "ksh"), ("PSModulePath", "powershell") })
        {
            if (variables.ContainsKey(variable))
            {
                return shell;
            }
        }

        return variables.TryGetValue("SHELL", out var path) && path.Length > 0 ? Path.GetFileNameWithoutExtension(path) : isWindows ? "cmd" : null;
    }

    private static string Quote(string path)
    {
        foreach (var character in path)
        {
            if (!char.IsAsciiLetterOrDigit(character) && "@%+=:,./-_\\".IndexOf(character, StringComparison.Ordinal) < 0)
            {
                return "'" + path.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";
            }
        }

        return path;
    }
}
