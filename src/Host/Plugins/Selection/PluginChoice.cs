namespace PyTool.Host.Plugins.Selection;

/// <summary>What the layers say about one job, strongest first decides.</summary>
public sealed class PluginChoice
{
    /// <summary>The job.</summary>
    public required PluginJob Job { get; init; }

    /// <summary>Ids, outermost first.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Where it was said: an option, a variable, a file.</summary>
    public required string Origin { get; init; }

    /// <summary>Who said it.</summary>
    public required PluginChoiceLayer Layer { get; init; }
}
