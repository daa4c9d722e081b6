using PyTool.Standards.Markers.Diagrams;
using PyTool.Standards.Names;

namespace PyTool.Standards.Markers;

public sealed partial class Marker
{
    /// <summary>Holds if an extra is asked for.</summary>
    /// <param name="name">The extra; a lock writes conflicting items as such names, too.</param>
    public static Marker Extra(ExtraName name) => MarkerTable.Shared.Extra(name.Value, active: true);

    /// <summary>Whether the marker asks for any extra.</summary>
    public bool HasExtras => (Traits & MarkerTraits.Extras) != 0;

    /// <summary>Holds where the marker holds for some choice of the extras.</summary>
    public Marker WithoutExtras() => MarkerTable.Shared.WithoutExtras(this);

    /// <summary>Holds for the extras with which the marker holds in some environment.</summary>
    public Marker OnlyExtras() => MarkerTable.Shared.OnlyExtras(this);

    /// <summary>Settles extras.</summary>
    /// <param name="choice">Tells for a name whether it is present; <see langword="null"/> leaves it in the marker.</param>
    public Marker AssumeExtras(Func<ExtraName, bool?> choice) => MarkerTable.Shared.AssumeExtras(this, choice);

    /// <summary>Settles all extras: none is present. Remembered, unlike <see cref="AssumeExtras"/>.</summary>
    public Marker AssumeNoExtras() => MarkerTable.Shared.AssumeOneExtra(this, null);

    /// <summary>Settles all extras: one is present, the others are not. Remembered, unlike <see cref="AssumeExtras"/>.</summary>
    /// <param name="name">The one.</param>
    public Marker AssumeOnlyExtra(ExtraName name) => MarkerTable.Shared.AssumeOneExtra(this, name.Value);

    /// <summary>Whether the marker holds in every environment with this choice of the extras.</summary>
    /// <param name="isPresent">Tells for a name whether it is present.</param>
    public bool HoldsWithExtras(Func<ExtraName, bool> isPresent) => MarkerTable.Shared.HoldsWithExtras(this, isPresent);

    /// <summary>An extra without which the marker never holds, the first by name; <see langword="null"/> if there is none.</summary>
    /// <exception cref="MarkerTooComplexException">There are too many extras to be tried.</exception>
    public ExtraName? TopExtra() => MarkerTable.Shared.TopExtra(this);

    /// <summary>The names of all extras the marker asks for, in ordinal order.</summary>
    public IReadOnlyList<ExtraName> ExtraNames()
    {
        if (!HasExtras)
        {
            return [];
        }

        // A stack of its own: a diagram can be as deep as it has extras.
        var names = new SortedSet<ExtraName>();
        var seen = new HashSet<Marker> { this };
        var open = new Stack<Marker>(seen);
        while (open.TryPop(out var marker))
        {
            if (marker.Variable.Kind == VariableKind.Extra)
            {
                names.Add(marker.Variable.Extra);
            }

            foreach (var child in marker.Children)
            {
                if (child.HasExtras && seen.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return [.. names];
    }
}
