using System.Text;

namespace PyTool.Host.Commands.Completion;

/// <summary>PowerShell and elvish: a table from the command to its words, with their sentences.</summary>
internal static class TableCompletion
{
    public static string PowerShell(IReadOnlyList<CompletionNode> nodes)
    {
        var text = new StringBuilder("# Completion of pytool for PowerShell\n$pytoolWords = @{\n");
        foreach (var node in nodes)
        {
            text.Append("    '").Append(node.Path).Append("' = @(\n");
            foreach (var (word, help) in Words(node))
            {
                text.Append("        @('").Append(word).Append("', '").Append(Quote(help)).Append("')\n");
            }

            text.Append("    )\n");
        }

        text.Append(
            """
            }

            Register-ArgumentCompleter -Native -CommandName 'pytool' -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $path = 'pytool'
                foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                    $next = "$path $element"
                    if ($element.Extent.EndOffset -lt $cursorPosition -and $pytoolWords.ContainsKey($next)) { $path = $next }
                }
                $pytoolWords[$path] | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
                }
            }

            """);
        return text.ToString();
    }

    public static string Elvish(IReadOnlyList<CompletionNode> nodes)
    {
        var text = new StringBuilder("# Completion of pytool for elvish\nuse str\nset edit:completion:arg-completer[pytool] = {|@words|\n    var table = [\n");
        foreach (var node in nodes)
        {
            text.Append("        &'").Append(node.Path).Append("'= [\n");
            foreach (var (word, help) in Words(node))
            {
                text.Append("            ['").Append(word).Append("' '").Append(Quote(help)).Append("']\n");
            }

            text.Append("        ]\n");
        }

        text.Append(
            """
                ]
                var path = 'pytool'
                for word $words[1..-1] {
                    if (has-key $table $path' '$word) { set path = $path' '$word }
                }
                each {|pair| edit:complex-candidate $pair[0] &display=$pair[0]' '$pair[1] } $table[$path]
            }

            """);
        return text.ToString();
    }

    private static IEnumerable<(string Word, string Help)> Words(CompletionNode node) =>
        node.Children.Select(c => (c.Name, c.Help)).Concat(node.Options.Select(o => (o.Name, o.Help))).Concat(node.Options.Where(o => o.Short is not null).Select(o => ("-" + o.Short, o.Help)));

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
