using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Builds.Distributions;

/// <summary>Something to be shown when all builds are done.</summary>
public sealed class DistributionMessage
{
    /// <summary>The text; empty for a failure.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the text is what was asked for.</summary>
    public bool IsResult { get; init; }

    /// <summary>A source that was not built.</summary>
    public PyToolException? Failure { get; init; }
}
