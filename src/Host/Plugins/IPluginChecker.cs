namespace PyTool.Host.Plugins;

/// <summary>A further power of a source of plugins: it can run the conformance kit on one.</summary>
public interface IPluginChecker
{
    /// <summary>Runs the cases of the plugin's job, one after the other.</summary>
    /// <param name="plugin">A built plugin; it need not be installed.</param>
    /// <param name="settings">Its settings as a JSON object; <see langword="null"/>: none.</param>
    /// <param name="names">The only cases to run; empty: all.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    IAsyncEnumerable<PluginCheckResult> CheckAsync(PluginDescriptor plugin, string? settings, IReadOnlyList<string> names, CancellationToken cancellationToken);
}
