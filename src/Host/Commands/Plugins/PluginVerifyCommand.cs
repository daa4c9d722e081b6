using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;
using PyTool.Host.Plugins;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin verify</c>: what is checked before a plugin is loaded, for all of them, without loading any.</summary>
internal static class PluginVerifyCommand
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var output = invocation.Host.Output;
        var failed = 0;
        foreach (var plugin in invocation.Host.Plugins.List())
        {
            try
            {
                PluginGate.Check(plugin);
                output.WriteOutputLine($"{plugin.Id} {plugin.Version} ok");
            }
            catch (PyToolException exception)
            {
                failed++;
                ErrorRenderer.Show(output, exception);
            }
        }

        return Task.FromResult(failed == 0 ? 0 : 1);
    }
}
