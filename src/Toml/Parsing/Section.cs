namespace PyTool.Toml.Parsing;

/// <summary>A <c>[header]</c> or <c>[[header]]</c> in source order.</summary>
/// <param name="Table">Node of the table it opens.</param>
/// <param name="Start">Offset of the opening bracket.</param>
/// <param name="End">Offset after the closing bracket.</param>
internal readonly record struct Section(int Table, int Start, int End);
