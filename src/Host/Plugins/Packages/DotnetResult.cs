namespace PyTool.Host.Plugins.Packages;

/// <summary>How a run of the SDK ended.</summary>
internal sealed class DotnetResult
{
    public required int ExitCode { get; init; }

    /// <summary>What it printed.</summary>
    public required string Text { get; init; }
}
