using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Explanations;

namespace PyTool.Host.Commands.Explaining;

/// <summary>Parts that the answers to <c>why</c> and <c>why-not</c> share.</summary>
internal static class ExplanationLines
{
    public static void Write(StringBuilder text, string indent, RefusedVersion answer)
    {
        if (answer.Explanation is { } explanation)
        {
            text.Append(indent).Append(answer.Requirement).Append(" cannot be chosen").Append(answer.Where).Append(":\n");
            foreach (var line in explanation.Split('\n'))
            {
                text.Append(line.Length == 0 ? "" : indent + "  ").Append(line).Append('\n');
            }

            text.Append(indent).Append("decided by ").AppendJoin(", ", answer.DecidedBy).Append('\n');
            foreach (var hint in answer.Hints)
            {
                text.Append(indent).Append("hint: ").Append(hint).Append('\n');
            }

            return;
        }

        text.Append(indent).Append("nothing forbids ").Append(answer.Requirement).Append('\n');
        if (answer.Changes.Count > 0)
        {
            text.Append(indent).Append("with it as a requirement these would change:\n");
            foreach (var change in answer.Changes)
            {
                text.Append(indent).Append("  ").Append(change.Name).Append(' ').Append(change.Before ?? "(not used)").Append(" -> ").Append(change.After ?? "(not used)").Append('\n');
            }
        }
    }

    /// <summary>What plugins reported about the package.</summary>
    public static void Write(StringBuilder text, IReadOnlyList<DiagnosticEvent.Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            text.Append("  ").Append(decision.Author).Append(" decided on ").Append(decision.Subject).Append(": ").Append(decision.Reason).Append('\n');
        }
    }
}
