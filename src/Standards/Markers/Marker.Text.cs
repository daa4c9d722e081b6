using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Markers.Diagrams;
using PyTool.Standards.Markers.Reading;

namespace PyTool.Standards.Markers;

public sealed partial class Marker
{
    /// <summary>Reads a marker. A comparison that makes no sense (such as of two texts) is dropped as if it were not written.</summary>
    /// <param name="text">What stands behind the <c>;</c> of a requirement.</param>
    /// <exception cref="StandardsFormatException">The text is no marker, too deeply nested, or too complex.</exception>
    public static Marker Parse(string text) => Parse(text, null);

    /// <summary>Reads a marker and tells which comparisons were dropped.</summary>
    /// <param name="text">What stands behind the <c>;</c> of a requirement.</param>
    /// <param name="ignored">Takes the dropped comparisons as written; may be <see langword="null"/>.</param>
    /// <exception cref="StandardsFormatException">The text is no marker, too deeply nested, or too complex.</exception>
    public static Marker Parse(string text, ICollection<string>? ignored)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MarkerTable.Shared.Parse(text, ignored);
    }

    /// <summary>Reads a marker; false instead of an exception if the text is none.</summary>
    /// <param name="text">What stands behind the <c>;</c> of a requirement; null is no marker.</param>
    /// <param name="marker">The marker.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Marker? marker)
    {
        marker = null;
        try
        {
            marker = text is null ? null : Parse(text);
        }
        catch (StandardsFormatException)
        {
            // The answer is "no".
        }

        return marker is not null;
    }

    /// <summary>The marker <c>key == 'value'</c>, read as in a text: <c>platform_system == 'Linux'</c> is <c>sys_platform == 'linux'</c>.</summary>
    /// <param name="key">The variable; no list.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A comparison that a text would drop, or a list.</exception>
    public static Marker Equal(MarkerKey key, string value)
    {
        var term = new MarkerTerms(MarkerTable.Shared)
            .Build(new MarkerSide(key, null), MarkerOperator.Equal, new MarkerSide(null, value), out var error);
        return term ?? throw new ArgumentException(error ?? $"Not a value of {key}: `{value}`", nameof(value));
    }

    /// <summary>The text uv writes: a short sum of products, factored. Empty for <see cref="True"/>, <c>python_version &lt; '0'</c> for <see cref="False"/>.</summary>
    /// <exception cref="MarkerTooComplexException">The text would be too long to be of use.</exception>
    public override string ToString() => MarkerTable.Shared.Write(this);

    /// <summary>As <see cref="ToString"/>, but <see langword="null"/> for <see cref="True"/>: where a file leaves the marker out.</summary>
    public string? ToTextOrNull() => IsTrue ? null : ToString();
}
