using System.Text;

namespace PyTool.Host.Commands.Completion;

/// <summary>Nushell: one signature for each command.</summary>
internal static class NushellCompletion
{
    public static string Script(IReadOnlyList<CompletionNode> nodes)
    {
        var text = new StringBuilder("# Completion of pytool for nushell\nmodule completions {\n");
        foreach (var node in nodes)
        {
            foreach (var option in node.Options.Where(o => o.PossibleValues.Count > 0))
            {
                text.Append("  def \"").Append(Completer(node, option.Name)).Append("\" [] {\n    [ ").AppendJoin(' ', option.PossibleValues.Select(v => $"\"{v}\"")).Append(" ]\n  }\n\n");
            }

            text.Append("  # ").Append(node.Path).Append("\n  export extern \"").Append(node.Path).Append("\" [\n");
            foreach (var option in node.Options)
            {
                text.Append("    ").Append(option.Name).Append(option.Short is { } letter ? $"(-{letter})" : "");
                text.Append(option.IsFlag ? "" : option.PossibleValues.Count > 0 ? $": string@\"{Completer(node, option.Name)}\"" : ": string").Append(" # ").Append(option.Help).Append('\n');
            }

            text.Append("    ...words: string\n  ]\n\n");
        }

        return text.Append("}\n\nexport use completions *\n").ToString();
    }

    private static string Completer(CompletionNode node, string option) => $"nu-complete {node.Path} {option.TrimStart('-')}";
}
