namespace PyTool.Toml.Parsing;

/// <summary>The members of a table or array as a linked list in source order; 0 means none.</summary>
internal struct Container
{
    public int First;
    public int Last;
    public int Count;
}
