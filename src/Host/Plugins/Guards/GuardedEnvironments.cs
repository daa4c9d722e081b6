using System.Runtime.CompilerServices;
using PyTool.Abstractions.Environments;

namespace PyTool.Host.Plugins.Guards;

/// <summary>An environment provider of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal class GuardedEnvironments(IEnvironmentProvider inner, PluginDescriptor plugin) : IEnvironmentProvider
{
    /// <summary>The guard that has the powers of what it guards.</summary>
    public static GuardedEnvironments Around(IEnvironmentProvider inner, PluginDescriptor plugin) =>
        inner is IInterpreterInstaller installer ? new GuardedInstaller(inner, installer, plugin) : new GuardedEnvironments(inner, plugin);

    public async IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var interpreters = PluginGuard.Call(plugin, "FindInterpretersAsync", () => inner.FindInterpretersAsync(query, cancellationToken)).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await PluginGuard.CallValueAsync(plugin, "FindInterpretersAsync", () => interpreters.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false))
            {
                yield return interpreters.Current ?? throw PluginFault.Null(plugin, "FindInterpretersAsync");
            }
        }
        finally
        {
            await interpreters.DisposeAsync().ConfigureAwait(false);
        }
    }

    public Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(plugin, "CreateAsync", () => inner.CreateAsync(request, cancellationToken), cancellationToken);

    public Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken) =>
        PluginGuard.CallNullableAsync(plugin, "InspectAsync", () => inner.InspectAsync(rootPath, cancellationToken), cancellationToken);
}
