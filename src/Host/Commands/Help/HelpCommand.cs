using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Help;

/// <summary><c>pytool help</c>: the manual of a command.</summary>
internal static class HelpCommand
{
    public static OptionSpec NoPager { get; } = new() { Name = "--no-pager", Help = "Do not start a pager" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "COMMAND", Help = "Command to show", IsRepeatable = true }],
        Options = () => [NoPager],
        Handler = RunAsync,
    };

    private static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var path = new List<CommandEntry> { invocation.Host.Root };
        foreach (var word in invocation.Parsed.Arguments("COMMAND"))
        {
            var children = path[^1].Open().Children();
            path.Add(children.FirstOrDefault(c => c.IsNamed(word)) ?? throw Unknown(path, word, children));
        }

        invocation.Host.Output.WriteOutput(new HelpText(path, invocation.Host.Variables).Long());
        return Task.FromResult(0);
    }

    private static PyToolException Unknown(List<CommandEntry> path, string word, IReadOnlyList<CommandEntry> children)
    {
        var names = string.Concat(children.Where(c => !c.IsHidden && c.Name != "help").Select(c => "\n    " + c.Name));
        return new PyToolException("PT1004", $"There is no command `{word}` for `{string.Join(' ', path.Select(e => e.Name))}`. Did you mean one of:{names}") { ExitCode = 2 };
    }
}
