using PyTool.Abstractions.Plugins;

namespace PyTool.Abstractions.Resolution;

/// <summary>The resolver job: chooses versions. Universal resolution is the method; one concrete environment is a special case of it.</summary>
public interface IResolver
{
    /// <summary>Solves a request. Deterministic: depends on the request and on what the index answers, never on timing. Re-entrant: a build may resolve in the middle of a resolution.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="index">The world as the host sees it. A policy wraps it and hands the wrapper to the next link.</param>
    /// <param name="cancellationToken">Ends the work promptly.</param>
    /// <returns>A solution, or the reason why there is none.</returns>
    /// <exception cref="PyToolException">Something failed that is no matter of versions.</exception>
    Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken);
}
