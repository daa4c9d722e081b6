using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Locking;

/// <summary>A resolution without solution as a failure of the command.</summary>
internal static class ResolutionFailures
{
    public static PyToolException Of(ResolveOutcome.Unsatisfiable outcome, ResolveRequest request, IPackageIndex index)
    {
        _ = (request, index);
        var marker = outcome.Environment.Marker;
        var split = marker.IsTrue ? "" : $" for split (markers: {marker})";
        return new PyToolException("PT3011", $"No solution found when resolving dependencies{split}", new PyToolException("PT3012", "the requirements contradict each other")) { ExitCode = 1 };
    }
}
