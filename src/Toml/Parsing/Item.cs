namespace PyTool.Toml.Parsing;

/// <summary>A <c>key = value</c> in a section or an inline table.</summary>
/// <param name="Owner">Node of the section's table or of the inline table; a dotted key leads deeper.</param>
/// <param name="Leaf">Node of the value.</param>
/// <param name="Start">Offset of the key.</param>
/// <param name="End">Offset after the value.</param>
internal readonly record struct Item(int Owner, int Leaf, int Start, int End);
