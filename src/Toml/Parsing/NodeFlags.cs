namespace PyTool.Toml.Parsing;

/// <summary>How a node came to be; decides what later text may add to it.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>Written inside braces or brackets: complete, nothing can be added later.</summary>
    Inline = 1,

    /// <summary>A table with its own <c>[header]</c> or <c>[[header]]</c>.</summary>
    Header = 2,

    /// <summary>A table implied by a longer header; a header of its own may still come.</summary>
    Implicit = 4,

    /// <summary>A table made by a dotted key; only dotted keys of the same section add to it.</summary>
    Dotted = 8,

    /// <summary>An array that consists of <c>[[header]]</c> tables.</summary>
    ArrayOfTables = 16,

    /// <summary>The key has escape sequences: its text is in <see cref="NodeStore.DecodedKeys"/>.</summary>
    EscapedKey = 32,

    /// <summary>The string has escape sequences (or a first line end to drop) and must be decoded.</summary>
    EscapedValue = 64,
}
