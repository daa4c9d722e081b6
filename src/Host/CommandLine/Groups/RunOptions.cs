namespace PyTool.Host.CommandLine.Groups;

/// <summary>Rarely used options of running.</summary>
internal static class RunOptions
{
    public static OptionSpec ShowResolution { get; } = new() { Name = "--show-resolution", Help = "Print what resolving and installing say", IsHidden = true };

    public static OptionSpec GenerateShellCompletion { get; } = new()
    {
        Name = "--generate-shell-completion", ValueName = "GENERATE_SHELL_COMPLETION", Help = "Print a completion script for a shell",
        PossibleValues = ["bash", "elvish", "fish", "nushell", "powershell", "zsh"], IsHidden = true,
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [ShowResolution, GenerateShellCompletion];
}
