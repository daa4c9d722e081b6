using PyTool.Abstractions.Plugins;
using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Locking;

/// <summary>Environments must be told apart, and be possible at all.</summary>
internal static class EnvironmentChecks
{
    public static void Check(IReadOnlyList<Marker> environments, RequiresPython python)
    {
        for (var i = 1; i < environments.Count; i++)
        {
            var (left, right) = (environments[i - 1], environments[i]);
            if (!left.IsDisjoint(right))
            {
                throw new PyToolException("PT3201", $"Supported environments must be disjoint, but the following markers overlap: `{left}` and `{right}`")
                {
                    Hint = $"replace `{right}` with `{left.Negate().And(right)}`",
                };
            }
        }

        foreach (var environment in environments)
        {
            if (environment.IsDisjoint(python.Marker))
            {
                throw new PyToolException("PT3202", environment.FindPythonBounds() is not null
                    ? $"Environment markers `{environment}` don't overlap with Python requirement `{python}`"
                    : $"The environment `{environment}` is not possible");
            }
        }
    }
}
