using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Explanations;

namespace PyTool.Host.Commands.Explaining;

/// <summary>The answer to <c>why</c> for people.</summary>
internal static class WhyText
{
    public static string Of(WhyResult result, IReadOnlyList<DiagnosticEvent.Decision> decisions)
    {
        var text = new StringBuilder();
        foreach (var version in result.Versions)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Write(text, result, version);
        }

        foreach (var rule in result.Rules)
        {
            text.Append("  rule of the project: ").Append(rule).Append('\n');
        }

        ExplanationLines.Write(text, decisions);
        return text.ToString();
    }

    private static void Write(StringBuilder text, WhyResult result, ChosenVersion version)
    {
        text.Append(result.Package).Append(" v").Append(version.Version).Append(" from ").Append(version.Source).Append('\n');
        if (version.Environments is not [{ IsTrue: true }])
        {
            text.Append("  where ").AppendJoin("\n     or ", version.Environments).Append('\n');
        }

        text.Append("  required by\n");
        foreach (var chain in version.Chains)
        {
            text.Append("    ").Append(Chain(chain)).Append('\n');
        }

        text.Append("  chosen by ").AppendJoin(", ", result.DecidedBy).Append(": ").Append(Reason(version.Reason)).Append('\n');
        if (version.Newest is { } newest)
        {
            ExplanationLines.Write(text, "  ", newest);
        }
    }

    public static string Reason(ChoiceReason reason) => reason switch
    {
        ChoiceReason.Source => "the only version of its source",
        ChoiceReason.Lock => "the lock has it already, and it still fits",
        ChoiceReason.Lowest => "the lowest version that everything else allows",
        _ => "the highest version that everything else allows",
    };

    private static string Chain(IReadOnlyList<ChainLink> chain)
    {
        var text = new StringBuilder();
        foreach (var link in chain)
        {
            text.Append(text.Length == 0 ? "" : " -> ").Append(link.Package).Append(" v").Append(link.Version);
            if (link.Requirement is { } requirement)
            {
                text.Append(" (").Append(requirement).Append(')');
            }
        }

        return text.ToString();
    }
}
