using System.Runtime.CompilerServices;
using PyTool.Abstractions.Environments;

namespace PyTool.Host.Plugins.Guards;

/// <summary>An environment provider of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal class GuardedEnvironments(IEnvironmentProvider inner, PluginGuard guard) : IEnvironmentProvider
{
    /// <summary>The guard that has the powers of what it guards.</summary>
    public static GuardedEnvironments Around(IEnvironmentProvider inner, PluginGuard guard) =>
        inner is IInterpreterInstaller installer ? new GuardedInstaller(inner, installer, guard) : new GuardedEnvironments(inner, guard);

    public async IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var interpreters = guard.Call("FindInterpretersAsync", () => inner.FindInterpretersAsync(query, cancellationToken)).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await guard.CallValueAsync("FindInterpretersAsync", () => interpreters.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false))
            {
                yield return interpreters.Current ?? throw PluginFault.Null(guard.Plugin, "FindInterpretersAsync");
            }
        }
        finally
        {
            await interpreters.DisposeAsync().ConfigureAwait(false);
        }
    }

    public Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken) =>
        guard.CallAsync("CreateAsync", () => inner.CreateAsync(request, cancellationToken), cancellationToken);

    public Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken) =>
        guard.CallNullableAsync("InspectAsync", () => inner.InspectAsync(rootPath, cancellationToken), cancellationToken);
}
