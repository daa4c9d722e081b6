namespace PyTool.Host.Plugins.Selection;

/// <summary>The chain of every job.</summary>
public sealed class PluginChains
{
    private readonly Dictionary<PluginJob, PluginChain> _chains;

    /// <summary>Takes one chain for each job.</summary>
    public PluginChains(IEnumerable<PluginChain> chains)
    {
        _chains = chains.ToDictionary(c => c.Job);
    }

    /// <summary>Whether only pytool's own plugins take part, in every job.</summary>
    public bool AreBuiltIn => _chains.Values.All(c => c.IsBuiltIn);

    /// <summary>The chain of a job.</summary>
    public PluginChain Of(PluginJob job) => _chains[job];
}
