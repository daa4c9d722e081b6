using System.Text;

namespace PyTool.Standards.Requirements;

public sealed partial class Requirement
{
    // The marker as written, until markers are values.
    internal string? MarkerText { get; init; }

    /// <inheritdoc/>
    public bool Equals(Requirement? other) => other is not null && Name == other.Name && string.Equals(Url, other.Url, StringComparison.Ordinal)
        && Specifiers.Equals(other.Specifiers) && Extras.SequenceEqual(other.Extras) && string.Equals(MarkerText, other.MarkerText, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Requirement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Specifiers, Url, MarkerText, Extras.Count);

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

        if (MarkerText is not null)
        {
            text.Append(" ; ").Append(MarkerText);
        }

        return text.ToString();
    }
}
