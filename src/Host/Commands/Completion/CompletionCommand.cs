using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Completion;

/// <summary><c>pytool generate-shell-completion</c>: print a completion script for a shell.</summary>
internal static class CompletionCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "SHELL", Help = "Shell that the script is for", IsRequired = true, PossibleValues = ["bash", "elvish", "fish", "nushell", "powershell", "zsh"] }],
        Options = () => [],
        Handler = NotSupportedYet.RunAsync,
    };
}
