using PyTool.Core.Installation.Plans;

namespace PyTool.Core.Installation.Execution;

/// <summary>Makes wheels of distributions that only exist as source.</summary>
public interface IWheelBuilder
{
    /// <summary>Builds, or finds what an earlier build left.</summary>
    /// <exception cref="Abstractions.Plugins.PyToolException">The build failed.</exception>
    Task<BuiltWheel> BuildAsync(RequestedDistribution distribution, CancellationToken cancellationToken);
}
