using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>The lower bounds of requires-python values; upper bounds of packages do not count. Remembered, as few values serve most packages.</summary>
internal sealed class PythonLowerBounds
{
    private readonly Dictionary<VersionSpecifiers, ReleaseCut> _bounds = [];

    public ReleaseCut Of(VersionSpecifiers specifiers)
    {
        if (!_bounds.TryGetValue(specifiers, out var lower))
        {
            lower = RequiresPython.LowerOf(specifiers);
            _bounds.Add(specifiers, lower);
        }

        return lower;
    }
}
