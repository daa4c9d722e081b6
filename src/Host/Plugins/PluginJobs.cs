using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Resolution;

namespace PyTool.Host.Plugins;

/// <summary>The names of the jobs in manifests, settings and variables.</summary>
internal static class PluginJobs
{
    /// <summary>Id that stands for pytool's own plugin of every job.</summary>
    public const string BuiltIn = "builtin";

    public static readonly IReadOnlyList<PluginJob> All = [PluginJob.Resolver, PluginJob.Cache, PluginJob.Environment, PluginJob.Launcher];

    public static string NameOf(PluginJob job) => job switch
    {
        PluginJob.Resolver => "resolver",
        PluginJob.Cache => "cache",
        PluginJob.Environment => "environment",
        _ => "launcher",
    };

    /// <summary>The interface that a factory of the job makes.</summary>
    public static Type InterfaceOf(PluginJob job) => job switch
    {
        PluginJob.Resolver => typeof(IResolver),
        PluginJob.Cache => typeof(IPackageCache),
        PluginJob.Environment => typeof(IEnvironmentProvider),
        _ => typeof(ILauncher),
    };

    public static string VariableOf(PluginJob job) => "PYTOOL_" + NameOf(job).ToUpperInvariant();

    public static bool TryParse(string text, out PluginJob job)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(NameOf(candidate), text, StringComparison.Ordinal))
            {
                job = candidate;
                return true;
            }
        }

        job = default;
        return false;
    }
}
