using System.Text;
using PyTool.Toml.Parsing;

namespace PyTool.Toml;

/// <summary>
/// A parsed TOML 1.1 text: its bytes as they were, and the values in them. Immutable and safe to read from several threads.
/// To change a text see <see cref="Editing.TomlEditor"/>.
/// </summary>
public sealed class TomlDocument
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _source;
    private readonly NodeStore _store;

    private TomlDocument(byte[] source, string? fileName, bool forEditing = false)
    {
        _source = source;
        FileName = fileName;
        _store = TomlParser.Parse(source, fileName, forEditing);
    }

    /// <summary>The name given when parsing, for messages; or null.</summary>
    public string? FileName { get; }

    /// <summary>The table that holds everything.</summary>
    public TomlTable Root => new(this, 0);

    /// <summary>The bytes the document was parsed from, unchanged.</summary>
    public ReadOnlyMemory<byte> Utf8 => _source;

    internal NodeStore Store => _store;

    internal byte[] Source => _source;

    /// <summary>Parses UTF-8 text; a byte order mark at the start is accepted. Nothing is copied: the array must not change afterwards.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fileName">A name for messages, or null.</param>
    /// <exception cref="TomlException">The text is not TOML 1.1.</exception>
    public static TomlDocument Parse(byte[] utf8, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return new TomlDocument(utf8, fileName);
    }

    /// <summary>Parses a copy of UTF-8 text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fileName">A name for messages, or null.</param>
    /// <exception cref="TomlException">The text is not TOML 1.1.</exception>
    public static TomlDocument Parse(ReadOnlySpan<byte> utf8, string? fileName = null) => new(utf8.ToArray(), fileName);

    /// <summary>Parses a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">A name for messages, or null.</param>
    /// <exception cref="TomlException">The text is not TOML 1.1, or holds half of a surrogate pair.</exception>
    public static TomlDocument Parse(string text, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new TomlDocument(StrictUtf8.GetBytes(text), fileName);
        }
        catch (EncoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetBytes(text[..exception.Index]);
            throw new SourceText(before, fileName)
                .Error("the text holds half of a surrogate pair", "a Unicode scalar value", null, new TomlSpan(before.Length, before.Length));
        }
    }

    /// <summary>Reads and parses a file.</summary>
    /// <param name="path">Path of the file; it is also the name in messages.</param>
    /// <exception cref="TomlException">The text is not TOML 1.1.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TomlDocument Load(string path) => new(File.ReadAllBytes(path), path);

    internal static TomlDocument ParseForEditing(byte[] utf8, string? fileName) => new(utf8, fileName, forEditing: true);

    /// <summary>Line and column of a byte.</summary>
    public TomlPosition GetPosition(int offset) => new SourceText(_source, FileName).PositionOf(offset);

    /// <summary>The text as it was parsed.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_source);
}
