namespace PyTool.Standards.Markers.Reading;

internal static class MarkerOperators
{
    public static MarkerOperator? Find(ReadOnlySpan<char> word) => word switch
    {
        "==" => MarkerOperator.Equal,
        "!=" => MarkerOperator.NotEqual,
        "<" => MarkerOperator.Less,
        "<=" => MarkerOperator.LessEqual,
        ">" => MarkerOperator.Greater,
        ">=" => MarkerOperator.GreaterEqual,
        "~=" => MarkerOperator.Compatible,
        "in" => MarkerOperator.In,
        _ => null,
    };

    /// <summary>The operator when both sides are swapped.</summary>
    public static MarkerOperator Turned(this MarkerOperator comparison) => comparison switch
    {
        MarkerOperator.Less => MarkerOperator.Greater,
        MarkerOperator.LessEqual => MarkerOperator.GreaterEqual,
        MarkerOperator.Greater => MarkerOperator.Less,
        MarkerOperator.GreaterEqual => MarkerOperator.LessEqual,
        _ => comparison,
    };

    public static bool IsMembership(this MarkerOperator comparison) => comparison is MarkerOperator.In or MarkerOperator.NotIn;

    public static string Spelling(this MarkerOperator comparison) => comparison switch
    {
        MarkerOperator.Equal => "==",
        MarkerOperator.NotEqual => "!=",
        MarkerOperator.Less => "<",
        MarkerOperator.LessEqual => "<=",
        MarkerOperator.Greater => ">",
        MarkerOperator.GreaterEqual => ">=",
        MarkerOperator.Compatible => "~=",
        MarkerOperator.In => "in",
        _ => "not in",
    };
}
