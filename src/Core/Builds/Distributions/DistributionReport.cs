namespace PyTool.Core.Builds.Distributions;

/// <summary>What came of building.</summary>
public sealed class DistributionReport
{
    /// <summary>What is to be shown, in order: results for standard output, the rest for standard error, failures as such.</summary>
    public required IReadOnlyList<DistributionMessage> Messages { get; init; }

    /// <summary>Whether everything was built.</summary>
    public bool IsSuccess => Messages.All(static message => message.Failure is null);
}
