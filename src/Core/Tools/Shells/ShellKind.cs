namespace PyTool.Core.Tools.Shells;

/// <summary>Shells that can be told where commands are.</summary>
internal enum ShellKind
{
    Bash,
    Zsh,
    Ksh,
    Csh,
    Fish,
    Nushell,
    PowerShell,
    Cmd,
}
