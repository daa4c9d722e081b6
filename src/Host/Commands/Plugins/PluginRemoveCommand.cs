using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin remove</c>.</summary>
internal static class PluginRemoveCommand
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var id = invocation.Parsed.Argument("ID")!;
        var removed = invocation.Host.Plugins.Remove(id)
            ?? throw new PyToolException("PT2010", $"The plugin `{OutputText.Escape(id)}` is not installed") { Hint = "`pytool plugin list` shows what is" };
        invocation.Host.Output.WriteStatus($"Removed plugin {removed.Id} v{removed.Version}");
        return Task.FromResult(0);
    }
}
