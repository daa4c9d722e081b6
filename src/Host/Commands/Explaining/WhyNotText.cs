using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Explanations;

namespace PyTool.Host.Commands.Explaining;

/// <summary>The answer to <c>why-not</c> for people.</summary>
internal static class WhyNotText
{
    public static string Of(WhyNotResult result, IReadOnlyList<DiagnosticEvent.Decision> decisions)
    {
        var text = new StringBuilder();
        if (result.IsChosen)
        {
            text.Append(result.Answer.Requirement).Append(" is chosen: v").AppendJoin(", v", result.Chosen).Append('\n');
        }
        else
        {
            text.Append(result.Chosen.Count == 0 ? $"{result.Package} is not used" : $"{result.Package} v{string.Join(", v", result.Chosen)} is used").Append('\n');
            ExplanationLines.Write(text, "", result.Answer);
        }

        ExplanationLines.Write(text, decisions);
        return text.ToString();
    }
}
