using PyTool.Host.Plugins.Calls;

namespace PyTool.Host.Plugins.Guards;

/// <summary>Calls into one link of a chain. What a foreign link does wrong is named; pytool's own links are only asked who threw.</summary>
internal sealed class PluginGuard(PluginDescriptor plugin, PluginCalls calls)
{
    public PluginDescriptor Plugin => plugin;

    public T Call<T>(string name, Func<T> call)
        where T : class
    {
        using var active = calls.Enter(plugin, name);
        try
        {
            return call() ?? throw PluginFault.Null(plugin, name);
        }
        catch (Exception exception) when (PluginFault.IsFault(exception, CancellationToken.None) && PluginFault.Mark(exception, plugin))
        {
            throw PluginFault.Describe(plugin, name, exception);
        }
    }

    public async Task<T> CallAsync<T>(string name, Func<Task<T>> call, CancellationToken cancellationToken)
        where T : class =>
        await CallNullableAsync(name, async () => (T?)await Started(name, call()).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            ?? throw PluginFault.Null(plugin, name);

    public Task<T?> CallNullableAsync<T>(string name, Func<Task<T?>> call, CancellationToken cancellationToken)
        where T : class =>
        CallValueAsync(name, call, cancellationToken);

    public async Task<T> CallValueAsync<T>(string name, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        using var active = calls.Enter(plugin, name);
        try
        {
            if (plugin.IsBuiltIn)
            {
                return await Started(name, call()).ConfigureAwait(false);
            }

            // On a thread of its own: a plugin that blocks must not keep the host from giving it up.
            var task = Task.Run(() => Started(name, call()), CancellationToken.None);
            await calls.WaitAsync(task, active, cancellationToken).ConfigureAwait(false);
            return await task.ConfigureAwait(false);
        }
        catch (Exception exception) when (PluginFault.IsFault(exception, cancellationToken) && PluginFault.Mark(exception, plugin))
        {
            throw PluginFault.Describe(plugin, name, exception);
        }
    }

    private Task<T> Started<T>(string name, Task<T>? task) => task ?? throw PluginFault.Null(plugin, name);
}
