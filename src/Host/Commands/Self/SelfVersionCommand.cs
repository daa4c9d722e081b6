using System.Runtime.InteropServices;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Self;

/// <summary><c>pytool self version</c>: print the version of pytool.</summary>
internal static class SelfVersionCommand
{
    public static OptionSpec Short { get; } = new() { Name = "--short", Help = "Print nothing but the version" };

    public static CommandSpec Spec => new()
    {
        Options = () => [Short, ReportOptions.OutputFormat],
        Handler = RunAsync,
    };

    private static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var output = invocation.Host.Output;
        if (invocation.Parsed.Value(ReportOptions.OutputFormat) == "json")
        {
            // All parts are made of letters, digits, dots and hyphens: nothing to escape.
            output.WriteImportant(
                $$"""
                {
                  "package_name": "pytool",
                  "version": "{{ToolVersion.Text}}",
                  "uv_version": "{{ToolVersion.UvCompatibility}}",
                  "commit_info": null,
                  "target_triple": "{{RuntimeInformation.RuntimeIdentifier}}"
                }

                """);
        }
        else
        {
            output.WriteOutputLine(invocation.Parsed.Flag(Short) ? ToolVersion.Text : $"pytool {ToolVersion.Text} (uv {ToolVersion.UvCompatibility})");
        }

        return Task.FromResult(0);
    }
}
