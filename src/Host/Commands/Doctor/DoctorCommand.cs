using PyTool.Abstractions.Plugins;
using PyTool.Core.Diagnosing;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Sessions;

namespace PyTool.Host.Commands.Doctor;

/// <summary><c>pytool doctor</c>: look at everything that a command needs. Exit code 1 when something will fail.</summary>
internal static class DoctorCommand
{
    public static CommandSpec Spec => new() { Handler = RunAsync };

    private static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var findings = new List<Finding>
        {
            Finding.Good("pytool", $"{ToolVersion.Text} (uv {ToolVersion.UvCompatibility}) at {host.ToolPath}, {(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "CoreCLR" : "native")} host"),
        };
        findings.AddRange(Plugins(host));
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            findings.AddRange(await new Examination(session).RunAsync(SessionComposition.ProjectDirectory(invocation), cancellationToken).ConfigureAwait(false));
        }

        foreach (var finding in findings)
        {
            Show(host.Output, finding);
        }

        return findings.Exists(static finding => finding.Severity == FindingSeverity.Problem) ? 1 : 0;
    }

    private static IEnumerable<Finding> Plugins(HostContext host)
    {
        foreach (var job in PluginJobs.All)
        {
            var chain = host.Chains.Of(job);
            yield return Finding.Good(PluginJobs.NameOf(job), $"{string.Join(" › ", chain.Plugins.Select(static plugin => plugin.Id))} ({chain.Reason})");
        }

        foreach (var plugin in host.Plugins.List())
        {
            yield return Check(plugin);
        }
    }

    private static Finding Check(PluginDescriptor plugin)
    {
        try
        {
            PluginGate.Check(plugin);
            return Finding.Good("plugin", $"{plugin.Id} {plugin.Version} is as it was installed");
        }
        catch (PyToolException exception)
        {
            return new Finding("plugin", FindingSeverity.Problem, exception.Message, exception.Hint);
        }
    }

    private static void Show(ConsoleOutput output, Finding finding)
    {
        var (mark, colour) = finding.Severity switch
        {
            FindingSeverity.Good => ("ok", "32"),
            FindingSeverity.Warning => ("warning", "33;1"),
            _ => ("problem", "31;1"),
        };
        output.WriteOutputLine($"{ConsoleOutput.Paint(output.ColorsOutput, colour, mark)} {finding.Subject}: {finding.Text}");
        if (finding.Remedy is { } remedy)
        {
            output.WriteOutputLine("  " + remedy);
        }
    }
}
