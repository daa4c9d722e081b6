using System.Text;
using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

/// <summary>
/// Changes a TOML text in place. Each operation replaces a few ranges of bytes and parses the result, so everything it does not name stays
/// as it was, byte for byte: comments, blank lines, indentation, line ends, byte order mark, a missing final line end.
/// </summary>
/// <remarks>
/// Tables, arrays and values are views on one <see cref="Document"/>; after an operation look them up again.
/// An operation either succeeds or leaves the document as it was. Not for use by several threads.
/// </remarks>
public sealed partial class TomlEditor
{
    private DocumentMap? _map;

    /// <summary>Starts from a parsed document, which stays as it is.</summary>
    public TomlEditor(TomlDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = TomlDocument.ParseForEditing(document.Source, document.FileName);
    }

    /// <summary>The text as it is now.</summary>
    public TomlDocument Document { get; private set; }

    /// <summary>The root table as it is now.</summary>
    public TomlTable Root => Document.Root;

    private NodeStore Store => Document.Store;

    private DocumentMap Map => _map ??= new DocumentMap(Document);

    private string NewLine => Encoding.UTF8.GetString(Map.NewLine);

    /// <summary>The text as it is now, in UTF-8.</summary>
    public byte[] ToUtf8() => Document.Source.AsSpan().ToArray();

    /// <summary>The text as it is now.</summary>
    public override string ToString() => Document.ToString();

    /// <summary>Follows keys from the root.</summary>
    /// <param name="path">Keys without quotes.</param>
    /// <returns>The table there; null when a key is absent or not a table.</returns>
    public TomlTable? FindTable(params ReadOnlySpan<string> path)
    {
        var table = Root;
        foreach (var key in path)
        {
            if (!table.TryGetTable(key, out table))
            {
                return null;
            }
        }

        return table;
    }

    /// <summary>Replaces a value, written in TOML.</summary>
    /// <param name="value">A scalar, a bracketed array or an inline table of <see cref="Document"/>.</param>
    /// <param name="valueText">The new value in TOML, see <see cref="Writing.TomlText"/>.</param>
    /// <exception cref="ArgumentException">The text is not one TOML value, or the value is of another document.</exception>
    /// <exception cref="InvalidOperationException">The value is spread over headers or dotted keys.</exception>
    public void Replace(TomlValue value, string valueText)
    {
        var node = Own(value);
        var text = ValueFragment.Check(valueText);
        if (value.Kind >= TomlKind.Array && !value.IsInline)
        {
            throw new InvalidOperationException($"`{value.KeyPath ?? "the root"}` is not written as one value");
        }

        Apply(new Splice(Store.Nodes[node].Start, Store.Nodes[node].End, text));
    }

    private int Own(TomlValue value)
    {
        return ReferenceEquals(value.Document, Document)
            ? value.NodeIndex
            : throw new ArgumentException("the view belongs to the document before the last edit: look it up again", nameof(value));
    }

    private void Apply(params List<Splice> splices)
    {
        var source = Document.Source;
        var result = Splice.Apply(source, splices);
        if (EndsLine(result) && source.Length > Map.TextStart && !EndsLine(source))
        {
            result = result[..^(result.AsSpan().EndsWith("\r\n"u8) ? 2 : 1)];
        }

        Document = TomlDocument.ParseForEditing(result, Document.FileName);
        _map = null;
    }

    private static bool EndsLine(byte[] text) => text.Length > 0 && text[^1] == '\n';

    /// <summary>Whole lines, put at the start of a line or at the end of a text whose last line has no line end.</summary>
    private Splice LinesAt(int offset, string lines)
    {
        var atOpenEnd = offset == Document.Source.Length && offset > Map.TextStart && !EndsLine(Document.Source);
        return new Splice(offset, offset, Encoding.UTF8.GetBytes(atOpenEnd ? NewLine + lines : lines));
    }
}
