using PyTool.Standards.Markers.Reading;
using PyTool.Standards.Markers.Writing;

namespace PyTool.Standards.Markers.Diagrams;

internal sealed partial class MarkerTable
{
    private const int TextSlots = 1 << 12;

    // The same few texts come again and again in the metadata of all versions of a package. Lossy like OperationCache.
    private readonly ParsedText?[] _texts = new ParsedText?[TextSlots];

    /// <exception cref="StandardsFormatException">The text is no marker.</exception>
    public Marker Parse(string text, ICollection<string>? ignored = null)
    {
        var slot = (int)((uint)text.GetHashCode(StringComparison.Ordinal) % TextSlots);
        if (_texts[slot] is { } known && string.Equals(known.Text, text, StringComparison.Ordinal))
        {
            Tell(known.Ignored, ignored);
            return known.Marker;
        }

        var parser = new MarkerParser(this, text);
        var marker = parser.Parse();
        _texts[slot] = new ParsedText(text, marker, parser.Ignored);
        Tell(parser.Ignored, ignored);
        return marker;
    }

    /// <summary>The text uv writes; empty for a marker that always holds.</summary>
    public string Write(Marker marker) => marker.Text ??= MarkerWriter.Write(this, marker);

    private static void Tell(List<string>? found, ICollection<string>? ignored)
    {
        if (found is not null && ignored is not null)
        {
            foreach (var comparison in found)
            {
                ignored.Add(comparison);
            }
        }
    }

    private sealed class ParsedText(string text, Marker marker, List<string>? ignored)
    {
        public string Text { get; } = text;

        public Marker Marker { get; } = marker;

        public List<string>? Ignored { get; } = ignored;
    }
}
