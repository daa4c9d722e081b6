using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Selection;

namespace PyTool.Host.Plugins;

/// <summary>Settles which of the two hosts runs the command; the native one hands over when a plugin has to be loaded.</summary>
internal static class HostChoice
{
    /// <summary>Forces a host: <c>native</c> or <c>coreclr</c>.</summary>
    public const string Variable = "PYTOOL_HOST";

    public static void Settle(PluginChains chains, IPluginSource source, IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> arguments)
    {
        var forced = variables.GetValueOrDefault(Variable) ?? "";
        if (forced is not ("" or "native" or "coreclr"))
        {
            throw new PyToolException("PT2019", $"The variable `{Variable}` has an unknown value: `{forced}`") { Hint = "Use `native` or `coreclr`" };
        }

        if (!chains.AreBuiltIn && forced == "native")
        {
            var foreign = PluginJobs.All.SelectMany(job => chains.Of(job).Plugins).First(p => !p.IsBuiltIn);
            throw new PyToolException("PT2019", $"The native host cannot load the plugin `{foreign.Id}`, and `{Variable}=native` forbids the other host")
            {
                Hint = $"Unset `{Variable}`, or choose `builtin` for the job `{PluginJobs.NameOf(foreign.Job)}`",
            };
        }

        if (!source.CanLoad && (!chains.AreBuiltIn || forced == "coreclr"))
        {
            HostHandover.Start(arguments);
        }
    }
}
