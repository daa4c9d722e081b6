using System.Text;

namespace PyTool.Host.Commands.Completion;

/// <summary>Fish: one line for each word.</summary>
internal static class FishCompletion
{
    public static string Script(IReadOnlyList<CompletionNode> nodes)
    {
        var text = new StringBuilder(
            """
            # Completion of pytool for fish
            function __pytool_at
                set -l words (commandline -opc | string match -v -- '-*')
                test "$words" = "$argv"
            end
            function __pytool_under
                set -l words (commandline -opc | string match -v -- '-*')
                string match -q -- "$argv *" "$words "
            end

            """);
        foreach (var node in nodes)
        {
            var start = $"complete -c pytool -n \"__pytool_at {node.Path}\"";
            foreach (var child in node.Children)
            {
                text.Append(start).Append(" -f -a '").Append(child.Name).Append("' -d '").Append(Quote(child.Help)).Append("'\n");
            }

            // Behind a command that takes words its options stay what they are.
            var condition = node.Children.Count > 0 ? start : $"complete -c pytool -n \"__pytool_under {node.Path}\"";
            foreach (var option in node.Options)
            {
                text.Append(condition).Append(" -l ").Append(option.Name.AsSpan(2));
                text.Append(option.Short is { } letter ? $" -s {letter}" : "").Append(option.IsFlag ? "" : " -r");
                text.Append(option.PossibleValues.Count > 0 ? $" -f -a '{string.Join(' ', option.PossibleValues)}'" : "").Append(" -d '").Append(Quote(option.Help)).Append("'\n");
            }
        }

        return text.ToString();
    }

    private static string Quote(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
