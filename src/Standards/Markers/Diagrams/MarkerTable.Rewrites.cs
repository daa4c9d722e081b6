using System.Collections.Concurrent;
using PyTool.Standards.Markers.Diagrams.Rules;
using PyTool.Standards.Names;

namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerTable
{
    private readonly ConcurrentDictionary<PythonBounds, object> _boundsKeys = new();
    private readonly OperationCache _simplified = new();
    private readonly OperationCache _withoutExtras = new();
    private readonly OperationCache _onlyExtras = new();
    private readonly OperationCache _assumed = new();
    private readonly OperationCache _restricted = new();

    public Marker Simplify(Marker marker, PythonBounds bounds)
    {
        if ((marker.Traits & MarkerTraits.Python) == 0 || bounds.IsEverything)
        {
            return Canonical(marker);
        }

        // Not the marker of the bounds: making that node could decide which text of a version is the first.
        var key = _boundsKeys.GetOrAdd(bounds, static _ => new object());
        var hash = bounds.GetHashCode();
        return _simplified.Find(marker, key, hash)
            ?? _simplified.Keep(marker, key, hash, Rewrite(marker, new ClipPython(bounds.Lower.Cut, bounds.Upper.Cut)));
    }

    public Marker Complexify(Marker marker, PythonBounds bounds) => And(marker, Python(bounds));

    public Marker WithoutExtras(Marker marker) => (marker.Traits & MarkerTraits.Extras) == 0
        ? Canonical(marker)
        : _withoutExtras.Find(marker, null, 0) ?? _withoutExtras.Keep(marker, null, 0, Rewrite(marker, default(DropExtras)));

    public Marker OnlyExtras(Marker marker) => (marker.Traits & MarkerTraits.Others) == 0
        ? marker
        : _onlyExtras.Find(marker, null, 0) ?? _onlyExtras.Keep(marker, null, 0, Rewrite(marker, default(DropOthers)));

    public Marker AssumeExtras(Marker marker, Func<ExtraName, bool?> choice) => (marker.Traits & MarkerTraits.Extras) == 0
        ? Canonical(marker)
        : Rewrite(marker, new AssumeExtras(choice));

    /// <summary>One extra is present, all others are absent; null: all are absent.</summary>
    public Marker AssumeOneExtra(Marker marker, string? name)
    {
        if ((marker.Traits & MarkerTraits.Extras) == 0)
        {
            return Canonical(marker);
        }

        // The variable stands for the name, as one object per table.
        var key = name is null ? null : VariableOf(VariableKind.Extra, 0, name);
        var hash = key?.Hash ?? 0;
        return _assumed.Find(marker, key, hash) ?? _assumed.Keep(marker, key, hash, Rewrite(marker, new AssumeOneExtra(name)));
    }

    public Marker Restrict(Marker value, Marker given)
    {
        if (given.IsTrue || value.IsConstant)
        {
            return Canonical(value);
        }

        return _restricted.Find(value, given, given.Id) ?? _restricted.Keep(value, given, given.Id, RestrictAnew(value, given));
    }

    /// <summary>Takes for granted that some extras (as which conflicting items are written) never occur together.</summary>
    public Marker Imbibe(Marker marker, Marker rules)
    {
        if (rules.IsTrue || (!marker.IsFalse && ReferenceEquals(marker, WithoutExtras(marker))))
        {
            return marker;
        }

        var ruled = And(marker, rules);
        var plain = WithoutExtras(ruled);
        return !plain.IsFalse && ReferenceEquals(ruled, And(plain, rules)) ? plain : Or(rules.Negation, marker);
    }

    /// <summary>Whether nothing but extras decides, and it holds for this choice.</summary>
    public bool HoldsWithExtras(Marker marker, Func<ExtraName, bool> isPresent)
    {
        var operation = Begin();
        var rest = operation.Rewrite(marker, new AssumeExtras(name => isPresent(name)));
        End(operation);
        return rest.IsTrue;
    }

    private Marker Rewrite<TRule>(Marker marker, TRule rule)
        where TRule : struct, IRewriteRule
    {
        var operation = Begin();
        var result = operation.Canonical(operation.Rewrite(marker, rule));
        End(operation);
        return result;
    }

    private Marker RestrictAnew(Marker value, Marker given)
    {
        var operation = Begin();
        var result = operation.Canonical(operation.Restrict(value, given));
        End(operation);
        return result;
    }
}
