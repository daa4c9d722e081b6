using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin check</c>: runs the conformance kit on a built plugin that need not be installed.</summary>
internal static class PluginCheckCommand
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        if (host.PluginSource is not IPluginChecker checker)
        {
            // Code is examined where it is loaded.
            HostHandover.Start(host.Arguments);
            return 2;
        }

        var folder = Path.GetFullPath(invocation.Parsed.Argument("DIR")!, host.WorkingDirectory);
        var manifest = PluginManifestReader.Read(folder);
        ContractCompatibility.Check(manifest, folder);
        var plugin = new PluginDescriptor { Id = manifest.Id, Version = manifest.Version, Job = PluginJobs.TryParse(manifest.Job, out var job) ? job : default, Directory = folder };
        host.StandardOutput?.Engage();
        host.Output.WriteOutputLine($"{plugin.Id} {plugin.Version} for the job `{manifest.Job}`");
        var (passed, failed, skipped) = (0, 0, 0);

        // A plugin that ends the process must not pass for one that was examined to the end.
        using var call = host.Calls?.Enter(plugin, "plugin check");
        await foreach (var result in checker.CheckAsync(plugin, invocation.Parsed.Value(PluginCommands.Settings), invocation.Parsed.Values(PluginCommands.Case), cancellationToken).ConfigureAwait(false))
        {
            var (word, problem) = result.Problem is null ? (result.IsSkipped ? "skipped" : "passed", null) : ("FAILED", result.Problem);
            host.Output.WriteOutputLine($"{word,-7} {result.Name}");
            if (problem is not null)
            {
                host.Output.WriteOutputLine($"        {problem.Replace("\n", "\n        ", StringComparison.Ordinal)}");
            }

            host.Output.Flush();
            passed += word == "passed" ? 1 : 0;
            failed += problem is null ? 0 : 1;
            skipped += result.IsSkipped ? 1 : 0;
        }

        host.Output.WriteOutputLine($"{passed} passed, {failed} failed, {skipped} skipped");
        if (passed + failed + skipped == 0)
        {
            throw new PyToolException("PT2035", "No such case of the conformance kit") { Hint = "Run `pytool plugin check` without `--case` to see them all" };
        }

        return failed == 0 ? 0 : 1;
    }
}
