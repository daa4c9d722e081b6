using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins.Selection;

/// <summary>The plugins chosen for one job, outermost first, and who chose them.</summary>
public sealed class PluginChain
{
    /// <summary>The job.</summary>
    public required PluginJob Job { get; init; }

    /// <summary>The plugins, outermost first.</summary>
    public required IReadOnlyList<PluginDescriptor> Plugins { get; init; }

    /// <summary>Why: the option, variable or file that decided; <c>default</c> when nobody did.</summary>
    public required string Reason { get; init; }

    /// <summary>Why the chain that was asked for cannot be made; only commands that manage plugins go on then, with pytool's own. <see langword="null"/>: it can.</summary>
    public PyToolException? Problem { get; init; }

    /// <summary>Whether only pytool's own plugin takes part.</summary>
    public bool IsBuiltIn => Plugins.Count == 1 && Plugins[0].IsBuiltIn;
}
