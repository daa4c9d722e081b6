using System.Runtime.InteropServices;
using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>The Pythons a fork must serve.</summary>
internal sealed class PythonTarget
{
    private readonly RequiresPython _request;
    private readonly Dictionary<Marker, bool> _has = [];

    public PythonTarget(RequiresPython request)
        : this(request, request.Bounds)
    {
    }

    private PythonTarget(RequiresPython request, PythonBounds bounds)
    {
        _request = request;
        Bounds = bounds;
        Marker = Marker.Python(bounds);
        Window = request.Narrow(new PythonBounds(ReleaseCut.Lowest, bounds.Upper));
    }

    public PythonBounds Bounds { get; }

    public ReleaseCut Lower => Bounds.Lower;

    public ReleaseCut Upper => Bounds.Upper;

    public Marker Marker { get; }

    /// <summary>For which Pythons wheels are judged: the lower bound of the request, as forks move the upper one only.</summary>
    public RequiresPython Window { get; }

    /// <summary>Whether a marker can hold for some of the Pythons.</summary>
    public bool Has(Marker marker)
    {
        ref var answer = ref CollectionsMarshal.GetValueRefOrAddDefault(_has, marker, out var isKnown);
        return isKnown ? answer : answer = !Marker.IsDisjoint(marker);
    }

    /// <summary>The Pythons of a fork with this marker.</summary>
    public PythonTarget Narrow(Marker marker)
    {
        if (marker.FindPythonBounds() is not { } bounds)
        {
            return this;
        }

        var both = Bounds.Intersect(bounds);
        return both.IsEmpty || both == Bounds ? this : new PythonTarget(_request, both);
    }
}
