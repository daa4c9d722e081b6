namespace PyTool.Toml.Parsing;

/// <summary>What a token is, going by its grammar alone.</summary>
internal enum NumberClass
{
    Neither,
    Integer,
    Float,
}
