using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins;

/// <summary>Turns an exception that leaves a plugin into an error that names it.</summary>
internal static class PluginFault
{
    private const string AuthorKey = "pytool.plugin";

    /// <summary>Whether the exception is one to be turned; cancellation and expected failures pass.</summary>
    public static bool IsFault(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        PyToolException => false,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => true,
    };

    /// <summary>Marks who threw: the innermost link wins, so that a wrapper is not blamed for what it wraps.</summary>
    public static bool Mark(Exception exception, PluginDescriptor plugin)
    {
        if (!exception.Data.Contains(AuthorKey))
        {
            exception.Data[AuthorKey] = plugin.Id;
        }

        return Equals(exception.Data[AuthorKey], plugin.Id);
    }

    public static PyToolException Describe(PluginDescriptor plugin, string call, Exception exception) =>
        new("PT2020", $"The plugin `{plugin.Id}` {plugin.Version} failed in `{call}`: {exception.GetType().Name}: {exception.Message} ({plugin.Directory})", exception)
        {
            Hint = Remedy(plugin),
        };

    public static string Remedy(PluginDescriptor plugin) => $"This is a defect of the plugin. To go on without it, run the command with `{PluginJobs.VariableOf(plugin.Job)}=builtin`";

    public static PyToolException Null(PluginDescriptor plugin, string call) =>
        new("PT2021", $"The plugin `{plugin.Id}` {plugin.Version} returned nothing from `{call}` ({plugin.Directory})") { Hint = "This is a defect of the plugin" };
}
