using System.Text;

namespace PyTool.Core.Running.Overlays;

/// <summary>Texts as literals of Python.</summary>
internal static class PythonText
{
    /// <summary>A literal in single quotes, on one line.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' or '\'' => literal.Append('\\').Append(character),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                _ => literal.Append(character),
            };
        }

        return literal.Append('\'').ToString();
    }
}
