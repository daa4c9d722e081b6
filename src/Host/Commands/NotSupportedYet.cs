using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands;

/// <summary>Stands in for commands and options that are known but not built.</summary>
internal static class NotSupportedYet
{
    /// <summary>Refuses the command.</summary>
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        throw new PyToolException("PT1002", $"`{string.Join(' ', invocation.Parsed.Path.Select(e => e.Name))}` is not supported yet") { ExitCode = 2 };

    /// <summary>Refuses options that were given and that the command's handler pays no heed to.</summary>
    public static void RefuseOptions(ParsedCommand parsed)
    {
        if (parsed.Command.Honored is not { } honored || parsed.Given.Count == 0)
        {
            return;
        }

        var known = honored().Concat(GlobalOptions.All).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in parsed.Given)
        {
            // A variable is set for all commands: it is no order to this one.
            if (value.Variable is null && !known.Contains(name))
            {
                throw new PyToolException("PT1003", $"the option `{name}` is not supported yet") { ExitCode = 2 };
            }
        }
    }
}
