namespace PyTool.Core.Tools.Shells;

/// <summary>The shell of the user: which it is, which files it reads, how it puts a directory on its search path.</summary>
internal sealed class UserShell
{
    private readonly IReadOnlyDictionary<string, string> _variables;

    private UserShell(ShellKind kind, IReadOnlyDictionary<string, string> variables)
    {
        Kind = kind;
        _variables = variables;
    }

    public ShellKind Kind { get; }

    /// <summary>Name in messages.</summary>
    public string Name => Kind == ShellKind.PowerShell ? "Powershell" : Kind.ToString();

    private string Home => _variables.GetValueOrDefault("HOME") is { Length: > 0 } home ? home : "/";

    /// <summary>The shell that runs us; <see langword="null"/>: nobody can tell.</summary>
    public static UserShell? Find(IReadOnlyDictionary<string, string> variables, bool isWindows) => KindOf(variables, isWindows) is { } kind ? new UserShell(kind, variables) : null;

    /// <summary>The files that it reads when it starts, absolute paths; empty: they cannot be changed from here.</summary>
    public IReadOnlyList<string> Files() => Kind switch
    {
        ShellKind.Bash => [First(Home, ".bash_profile", ".bash_login", ".profile"), Path.Combine(Home, ".bashrc")],
        ShellKind.Ksh => [Path.Combine(Home, ".profile"), Path.Combine(Home, ".kshrc")],
        ShellKind.Zsh => [ZshFile()],
        ShellKind.Fish => [FishFile()],
        ShellKind.Csh => [Path.Combine(Home, ".cshrc"), Path.Combine(Home, ".login")],
        _ => [],
    };

    /// <summary>The command that puts a directory first on the search path; <see langword="null"/>: there is none.</summary>
    public string? Prepend(string directory)
    {
        var quoted = Escape(directory);
        return Kind switch
        {
            ShellKind.Bash or ShellKind.Zsh or ShellKind.Ksh => $"export PATH=\"{quoted}:$PATH\"",
            ShellKind.Fish => $"fish_add_path \"{quoted}\"",
            ShellKind.Csh => $"setenv PATH \"{quoted}:$PATH\"",
            ShellKind.PowerShell => $"$env:PATH = \"{directory.Replace("`", "``", StringComparison.Ordinal).Replace("\"", "`\"", StringComparison.Ordinal).Replace("$", "`$", StringComparison.Ordinal)};$env:PATH\"",
            ShellKind.Cmd => $"set PATH=\"{directory};%PATH%\"",
            _ => null,
        };
    }

    private static ShellKind? KindOf(IReadOnlyDictionary<string, string> variables, bool isWindows)
    {
        // What only the shell itself sets tells more than the login shell.
        foreach (var (variable, kind) in new[]
        {
            ("NU_VERSION", ShellKind.Nushell), ("FISH_VERSION", ShellKind.Fish), ("BASH_VERSION", ShellKind.Bash), ("ZSH_VERSION", ShellKind.Zsh),
            ("KSH_VERSION", ShellKind.Ksh), ("PSModulePath", ShellKind.PowerShell),
        })
        {
            if (variables.ContainsKey(variable) && (kind != ShellKind.PowerShell || isWindows))
            {
                return kind;
            }
        }

        if (variables.TryGetValue("SHELL", out var path) && path.Length > 0)
        {
            return Path.GetFileNameWithoutExtension(path) switch
            {
                "bash" => ShellKind.Bash,
                "zsh" => ShellKind.Zsh,
                "ksh" => ShellKind.Ksh,
                "csh" => ShellKind.Csh,
                "fish" => ShellKind.Fish,
                "powershell" or "powershell_ise" or "pwsh" => ShellKind.PowerShell,
                _ => null,
            };
        }

        return isWindows ? ShellKind.Cmd : null;
    }

    private string ZshFile()
    {
        var chosen = _variables.GetValueOrDefault("ZDOTDIR") is { Length: > 0 } directory ? Path.Combine(directory, ".zshenv") : null;
        var own = Path.Combine(Home, ".zshenv");
        return chosen is null || (!File.Exists(chosen) && File.Exists(own)) ? own : chosen;
    }

    private string FishFile()
    {
        var chosen = _variables.GetValueOrDefault("XDG_CONFIG_HOME") is { Length: > 0 } directory ? Path.Combine(directory, "fish", "config.fish") : null;
        var own = Path.Combine(Home, ".config", "fish", "config.fish");
        return chosen is null || (!File.Exists(chosen) && File.Exists(own)) ? own : chosen;
    }

    private static string First(string directory, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(directory, name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return Path.Combine(directory, names[0]);
    }

    // Within double quotes; what the shell would expand there is kept from it.
    private static string Escape(string path)
    {
        if (path.AsSpan().IndexOfAny("\\\"$`") < 0)
        {
            return path;
        }

        var text = new System.Text.StringBuilder(path.Length + 8);
        foreach (var character in path)
        {
            if (character is '\\' or '"' or '$' or '`')
            {
                text.Append('\\');
            }

            text.Append(character);
        }

        return text.ToString();
    }
}
