using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pip;

/// <summary>Refuses <c>pytool pip debug</c>.</summary>
internal static class PipDebugHandler
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        throw new PyToolException("PT7101", "pip's `debug` is unsupported (consider using `uvx pip debug` instead)") { ExitCode = 2 };
}
