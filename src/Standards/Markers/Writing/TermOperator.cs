namespace PyTool.Standards.Markers.Writing;

internal enum TermOperator
{
    Equal,
    NotEqual,
    EqualPrefix,
    NotEqualPrefix,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    Contains,
    NotContains,
}
