using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>Splits a fork at a Python version, so that newer Pythons get the newest release and older ones their own.</summary>
internal sealed class PythonSplitter(bool isUniversal, ForkStrategy strategy)
{
    /// <summary>The part below and the part from the version on; empty when the fork is not to be split there.</summary>
    public List<ForkEnv> Split(ForkEnv env, PythonTarget python, ReleaseCut at)
    {
        var parts = new List<ForkEnv>(2);
        if (!isUniversal || strategy != ForkStrategy.RequiresPython || python.Lower >= at || at >= python.Upper)
        {
            return parts;
        }

        foreach (var bounds in (ReadOnlySpan<PythonBounds>)[new PythonBounds(python.Lower, at), new PythonBounds(at, python.Upper)])
        {
            var marker = Marker.Python(bounds);
            if (env.Has(marker))
            {
                parts.Add(env.Narrow(marker));
            }
        }

        return parts;
    }
}
