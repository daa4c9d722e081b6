using System.Text;
using PyTool.Toml.Parsing;

namespace PyTool.Toml;

/// <summary>A value in a document: a view that costs nothing to make. Text and numbers are decoded when asked for.</summary>
public readonly struct TomlValue
{
    private readonly TomlDocument _document;
    private readonly int _node;

    internal TomlValue(TomlDocument document, int node)
    {
        _document = document;
        _node = node;
    }

    /// <summary>What it is.</summary>
    public TomlKind Kind => Node.Kind;

    /// <summary>
    /// Its bytes: a scalar with its quotes, an array or inline table with its brackets, the header of a table that has one,
    /// the key that first implied a table that has none.
    /// </summary>
    public TomlSpan Span => new(Node.Start, Node.End);

    /// <summary>The last part of its key with quotes; empty for elements of arrays and for the root.</summary>
    public TomlSpan KeySpan => new(Node.KeyStart, Node.KeyEnd);

    /// <summary>Line and column of <see cref="Span"/>. Counts from the start of the text: for messages, not for loops.</summary>
    public TomlPosition Position => _document.GetPosition(Node.Start);

    /// <summary>The way from the root, such as <c>tool.uv.index[1].url</c>; null for the root.</summary>
    public string? KeyPath => Parsing.KeyPath.Of(_document.Store, _node);

    /// <summary>The document it belongs to.</summary>
    public TomlDocument Document => _document;

    /// <summary>The bytes of <see cref="Span"/>.</summary>
    public ReadOnlySpan<byte> RawUtf8 => _document.Source.AsSpan(Node.Start, Node.End - Node.Start);

    /// <summary>Whether it is written inside braces or brackets (true) or under headers and dotted keys (false); false for scalars.</summary>
    public bool IsInline => (Node.Flags & NodeFlags.Inline) != 0;

    internal int NodeIndex => _node;

    private ref readonly Node Node => ref _document.Store.Nodes[_node];

    /// <summary>The text of a string.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public string AsString()
    {
        Expect(TomlKind.String);
        return StringDecoder.Decode(RawUtf8, (Node.Flags & NodeFlags.EscapedValue) != 0);
    }

    /// <summary>The text of a string in UTF-8; a slice of the source if it has no escapes.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public ReadOnlySpan<byte> AsUtf8String()
    {
        Expect(TomlKind.String);
        return (Node.Flags & NodeFlags.EscapedValue) == 0 ? StringDecoder.Content(RawUtf8) : Encoding.UTF8.GetBytes(AsString());
    }

    /// <summary>Whether it is a string with this text.</summary>
    public bool StringEquals(ReadOnlySpan<byte> utf8) => Kind == TomlKind.String && AsUtf8String().SequenceEqual(utf8);

    /// <summary>The value of an integer.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public long AsInteger()
    {
        Expect(TomlKind.Integer);
        NumberReader.TryReadInteger(RawUtf8, out var value);
        return value;
    }

    /// <summary>The value of a float (not of an integer).</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public double AsFloat()
    {
        Expect(TomlKind.Float);
        return NumberReader.ReadFloat(RawUtf8);
    }

    /// <summary>The value of a boolean.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public bool AsBoolean()
    {
        Expect(TomlKind.Boolean);
        return RawUtf8[0] == 't';
    }

    /// <summary>The value of any of the four date and time kinds.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public TomlDateTime AsDateTime()
    {
        if (!TomlDateTime.TryParse(RawUtf8, out var value) || Kind != value.Kind)
        {
            throw WrongKind("a date or time");
        }

        return value;
    }

    /// <summary>The elements of an array.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public TomlArray AsArray()
    {
        Expect(TomlKind.Array);
        return new TomlArray(_document, _node);
    }

    /// <summary>The members of a table.</summary>
    /// <exception cref="TomlException">It is of another kind.</exception>
    public TomlTable AsTable()
    {
        Expect(TomlKind.Table);
        return new TomlTable(_document, _node);
    }

    /// <summary>An error at this value, for readers that expect more than a kind: file, line, column and key are filled in.</summary>
    /// <param name="reason">What is wrong, without place.</param>
    /// <param name="expected">What would be right, or null.</param>
    public TomlException Error(string reason, string? expected = null)
    {
        return new SourceText(_document.Source, _document.FileName).Error(reason, expected, KeyPath, Span);
    }

    /// <summary>The value as it is written in the source.</summary>
    public override string ToString() => _document is null ? "" : Encoding.UTF8.GetString(RawUtf8);

    private void Expect(TomlKind kind)
    {
        if (Node.Kind != kind)
        {
            throw WrongKind(TomlKindNames.WithArticle(kind));
        }
    }

    private TomlException WrongKind(string expected) => Error($"expected {expected}, found {TomlKindNames.WithArticle(Kind)}", expected);
}
