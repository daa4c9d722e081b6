namespace PyTool.Toml.Editing;

/// <summary>What an edit of an array's elements does to the layout of the array.</summary>
public enum TomlArrayLayout
{
    /// <summary>
    /// The convention of Python project tools: one element per line with a trailing comma, indented like the first element was
    /// (four blanks by default), blank lines dropped, comments kept with their elements, the closing bracket in the first column.
    /// An array that becomes empty is <c>[]</c> unless comments are left.
    /// </summary>
    Multiline,

    /// <summary>Only the element itself is touched; a new one is set like its neighbours.</summary>
    Preserve,
}
