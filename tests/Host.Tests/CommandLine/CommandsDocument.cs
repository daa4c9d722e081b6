using System.Text;
using PyTool.Host.CommandLine;

namespace PyTool.Host.Tests.CommandLine;

/// <summary>Makes <c>docs/commands.md</c> from the tables.</summary>
internal static class CommandsDocument
{
    public static string Text()
    {
        var text = new StringBuilder("# Commands\n\nMade from the tables in `src/Host/Commands`; a test compares. Options that every command takes stand at the end.\n");
        foreach (var path in CommandPaths.All())
        {
            if (path.Any(e => e.IsHidden) || path.Count == 1)
            {
                continue;
            }

            var level = new CommandLevel(path, GlobalOptions.All);
            text.Append("\n## ").AppendJoin(' ', path.Select(e => e.Name)).Append("\n\n").Append(path[^1].Help).Append("\n\n    ").Append(UsageText.General(level)).Append('\n');
            foreach (var argument in level.Command.Arguments)
            {
                text.Append("\n- `").Append(argument.Display).Append("`: ").Append(argument.Help);
            }

            text.Append(level.Command.Arguments.Count > 0 ? "\n" : "");
            Append(text, level.Command.Options());
        }

        text.Append("\n## Options of every command\n");
        Append(text, GlobalOptions.All);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<OptionSpec> options)
    {
        var shown = options.Where(o => !o.IsHidden).ToArray();
        text.Append(shown.Length > 0 ? "\n| option | meaning | variable |\n|---|---|---|\n" : "");
        foreach (var option in shown)
        {
            text.Append("| `").Append(option.Short is { } letter ? $"-{letter}, " : "").Append(option.Display.Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").Append(option.Help.Replace("|", "\\|", StringComparison.Ordinal));
            text.Append(option.PossibleValues.Count > 0 ? ": " + string.Join(", ", option.PossibleValues.Select(v => $"`{v}`")) : "");
            text.Append(" | ").Append(option.Variable ?? option.SettingVariable).Append(" |\n");
        }
    }
}
