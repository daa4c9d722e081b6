namespace PyTool.Toml.Parsing;

/// <summary>Bounds that keep hostile text from exhausting the stack of the parser or of those who walk the result.</summary>
internal static class TomlLimits
{
    /// <summary>Most levels of tables and arrays, whether by brackets, dotted keys or headers.</summary>
    public const int MaxDepth = 128;
}
