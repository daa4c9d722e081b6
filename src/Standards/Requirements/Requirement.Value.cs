using System.Text;
using PyTool.Standards.Markers;

namespace PyTool.Standards.Requirements;

public sealed partial class Requirement
{
    /// <summary>The same requirement under another marker.</summary>
    /// <param name="marker">The marker that takes the place of <see cref="Marker"/>.</param>
    /// <returns>A requirement that differs in the marker only.</returns>
    public Requirement WithMarker(Marker marker)
    {
        ArgumentNullException.ThrowIfNull(marker);
        return ReferenceEquals(marker, Marker)
            ? this
            : new Requirement { Name = Name, Extras = Extras, Specifiers = Specifiers, Url = Url, Marker = marker };
    }

    /// <inheritdoc/>
    public bool Equals(Requirement? other) => other is not null && Name == other.Name && string.Equals(Url, other.Url, StringComparison.Ordinal)
        && Specifiers.Equals(other.Specifiers) && Extras.SequenceEqual(other.Extras) && ReferenceEquals(Marker, other.Marker);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Requirement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Specifiers, Url, Marker, Extras.Count);

    /// <summary>The requirement in normal form; reading it gives an equal requirement back.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Name.Value, 64);
        if (Extras.Count > 0)
        {
            text.Append('[').AppendJoin(',', Extras).Append(']');
        }

        if (Url is not null)
        {
            text.Append(" @ ").Append(Url);
        }
        else
        {
            text.Append(Specifiers);
        }

        if (!Marker.IsTrue)
        {
            text.Append(" ; ").Append(Marker);
        }

        return text.ToString();
    }
}
