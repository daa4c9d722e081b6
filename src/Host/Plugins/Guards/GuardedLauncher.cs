using PyTool.Abstractions.Launching;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A launcher of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal sealed class GuardedLauncher(ILauncher inner, PluginDescriptor plugin) : ILauncher
{
    public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken) =>
        PluginGuard.CallValueAsync(plugin, "RunAsync", () => inner.RunAsync(request, cancellationToken), cancellationToken);
}
