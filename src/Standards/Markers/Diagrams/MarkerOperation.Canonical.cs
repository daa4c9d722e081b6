namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerOperation
{
    /// <summary>One diagram for all markers that agree on every possible platform.</summary>
    public Marker Canonical(Marker marker)
    {
        if (!IsMixed(marker))
        {
            return marker;
        }

        if (marker.CanonicalForm is { } known)
        {
            return known;
        }

        // At most three variables deep: no guard of the stack needed.
        var filled = Fill(marker, table.Possible);
        if (IsMixed(filled))
        {
            var frame = Open();
            for (var i = 0; i < filled.Children.Length; i++)
            {
                Add(frame, i == 0 ? default : filled.Boundaries[i - 1], Canonical(filled.Children[i]));
            }

            filled = Close(frame, filled.Variable);
        }

        marker.CanonicalForm = filled;
        return filled;
    }

    public static bool IsMixed(Marker marker) => (marker.Traits & MarkerTraits.MixedPlatforms) != 0;

    // Chooses the values outside the domain. The first edge of a platform variable lies below every name in the table of
    // platforms, so all that any edge allows is allowed there: its child is the default wherever the domain cannot tell the difference.
    private Marker Fill(Marker value, Marker domain)
    {
        if (domain.IsTrue || !value.Variable.IsPlatform)
        {
            return value;
        }

        Step();
        var free = domain.Children.Length == 0 ? domain : domain.Children[0];
        var order = value.Variable.CompareTo(domain.Variable);
        if (order > 0)
        {
            return Fill(value, free);
        }

        return order < 0 ? FillBelow(value, domain) : FillOverlaid(value, domain, free);
    }

    private Marker FillBelow(Marker value, Marker domain)
    {
        var frame = Open();
        for (var i = 0; i < value.Children.Length; i++)
        {
            Add(frame, i == 0 ? default : value.Boundaries[i - 1], Fill(value.Children[i], domain));
        }

        return Close(frame, value.Variable);
    }

    private Marker FillOverlaid(Marker value, Marker domain, Marker free)
    {
        var first = value.Children[0];
        var standard = Fill(first, free);
        var frame = Open();
        var overlay = new Overlay(value, domain);
        do
        {
            Add(frame, overlay.Before, Choose(overlay.Left, overlay.Right));
        }
        while (overlay.MoveNext());

        return Close(frame, value.Variable);

        Marker Choose(Marker child, Marker allowed)
        {
            if (allowed.IsFalse || ReferenceEquals(child, first))
            {
                return standard;
            }

            var result = Fill(child, allowed);
            return !ReferenceEquals(allowed, free) && ReferenceEquals(result, Fill(standard, allowed)) ? standard : result;
        }
    }
}
