namespace PyTool.Host.Plugins.Store;

/// <summary>The file <c>plugins.lock</c>: every installed plugin with the hash of each of its files.</summary>
public sealed class PluginLedger
{
    /// <summary>Version of the format.</summary>
    public required int Schema { get; init; }

    /// <summary>The installed plugins, sorted by id.</summary>
    public required IReadOnlyList<PluginLedgerEntry> Plugins { get; init; }
}
