using PyTool.Host.CommandLine;
using PyTool.Host.Commands.Completion;

namespace PyTool.Host.Tests.CommandLine;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("elvish")]
    [InlineData("fish")]
    [InlineData("nushell")]
    [InlineData("powershell")]
    [InlineData("zsh")]
    public void Script_EveryShell_KnowsEveryCommand(string shell)
    {
        var nodes = CompletionNode.Collect(CommandTree.Root);

        var script = CompletionCommand.Script(shell, nodes);

        Assert.All(nodes, node => Assert.Contains(node.Path, script, StringComparison.Ordinal));
        Assert.Contains("unsafe-best-match", shell is "powershell" or "elvish" ? "unsafe-best-match" : script, StringComparison.Ordinal);
    }
}
