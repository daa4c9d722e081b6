namespace PyTool.Standards.Markers.Reading;

internal enum MarkerOperator
{
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Compatible,
    In,
    NotIn,
}
