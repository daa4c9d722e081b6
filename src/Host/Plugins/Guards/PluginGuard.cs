namespace PyTool.Host.Plugins.Guards;

/// <summary>Calls into foreign code.</summary>
internal static class PluginGuard
{
    public static T Call<T>(PluginDescriptor plugin, string name, Func<T> call)
        where T : class
    {
        try
        {
            return call() ?? throw PluginFault.Null(plugin, name);
        }
        catch (Exception exception) when (PluginFault.IsFault(exception, CancellationToken.None) && PluginFault.Mark(exception, plugin))
        {
            throw PluginFault.Describe(plugin, name, exception);
        }
    }

    public static async Task<T> CallAsync<T>(PluginDescriptor plugin, string name, Func<Task<T>> call, CancellationToken cancellationToken)
        where T : class =>
        await CallNullableAsync(plugin, name, async () => (T?)await Started(plugin, name, call()).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            ?? throw PluginFault.Null(plugin, name);

    public static Task<T?> CallNullableAsync<T>(PluginDescriptor plugin, string name, Func<Task<T?>> call, CancellationToken cancellationToken)
        where T : class =>
        CallValueAsync(plugin, name, call, cancellationToken);

    public static async Task<T> CallValueAsync<T>(PluginDescriptor plugin, string name, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await Started(plugin, name, call()).ConfigureAwait(false);
        }
        catch (Exception exception) when (PluginFault.IsFault(exception, cancellationToken) && PluginFault.Mark(exception, plugin))
        {
            throw PluginFault.Describe(plugin, name, exception);
        }
    }

    private static Task<T> Started<T>(PluginDescriptor plugin, string name, Task<T>? task) => task ?? throw PluginFault.Null(plugin, name);
}
