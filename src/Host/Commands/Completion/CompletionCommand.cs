using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Completion;

/// <summary><c>pytool generate-shell-completion</c>: print a completion script for a shell.</summary>
internal static class CompletionCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "SHELL", Help = "Shell that the script is for", IsRequired = true, PossibleValues = ["bash", "elvish", "fish", "nushell", "powershell", "zsh"] }],
        Handler = RunAsync,
    };

    private static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        invocation.Host.Output.WriteResult(Script(invocation.Parsed.Argument("SHELL")!, CompletionNode.Collect(invocation.Host.Root)));
        return Task.FromResult(0);
    }

    /// <summary>The script for a shell.</summary>
    public static string Script(string shell, IReadOnlyList<CompletionNode> nodes) => shell switch
    {
        "bash" => PosixCompletion.Bash(nodes),
        "zsh" => PosixCompletion.Zsh(nodes),
        "fish" => FishCompletion.Script(nodes),
        "powershell" => TableCompletion.PowerShell(nodes),
        "elvish" => TableCompletion.Elvish(nodes),
        _ => NushellCompletion.Script(nodes),
    };
}
