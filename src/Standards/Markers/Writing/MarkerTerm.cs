using System.Globalization;
using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>One comparison of a text to be written.</summary>
internal sealed class MarkerTerm
{
    private readonly string _key;
    private readonly TermOperator _comparison;
    private readonly string _value;

    public MarkerTerm(Variable variable, TermOperator comparison, object value)
    {
        // A release of macOS is written as any other and equals one with the same text.
        var shown = value.ToString()!;
        var meaning = value is ReleaseNumbers release && variable.Kind == VariableKind.Version
            ? "v" + ReleaseNumbers.Create(release.Numbers)
            : "t" + shown;
        (Place, _key) = TermOrder.Of(variable);
        _comparison = comparison;
        _value = comparison is TermOperator.EqualPrefix or TermOperator.NotEqualPrefix ? shown + ".*" : shown;
        Identity = string.Create(CultureInfo.InvariantCulture, $"{Place}\0{(int)comparison}\0{meaning.Length}\0{meaning}");
    }

    /// <summary>Terms are sorted by this, and by nothing else.</summary>
    public int Place { get; }

    /// <summary>Equal for terms that mean the same.</summary>
    public string Identity { get; }

    public override string ToString()
    {
        var quote = _value.Contains('\'', StringComparison.Ordinal) ? '"' : '\'';
        return _comparison switch
        {
            TermOperator.Contains => $"{quote}{_value}{quote} in {_key}",
            TermOperator.NotContains => $"{quote}{_value}{quote} not in {_key}",
            _ => $"{_key} {Spelling} {quote}{_value}{quote}",
        };
    }

    private string Spelling => _comparison switch
    {
        TermOperator.Equal or TermOperator.EqualPrefix => "==",
        TermOperator.NotEqual or TermOperator.NotEqualPrefix => "!=",
        TermOperator.Less => "<",
        TermOperator.LessEqual => "<=",
        TermOperator.Greater => ">",
        TermOperator.GreaterEqual => ">=",
        TermOperator.In => "in",
        _ => "not in",
    };
}
