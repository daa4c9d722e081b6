using System.Text;

namespace PyTool.Host.CommandLine;

/// <summary>The help of a command, made from its data.</summary>
internal static class HelpText
{
    private const int HelpColumn = 10;

    public static string Of(IReadOnlyList<CommandSpec> path, IReadOnlyList<OptionSpec> options)
    {
        var command = path[^1];
        var text = new StringBuilder();
        text.Append(command.Help).Append("\n\nUsage: ").Append(UsageText.Of(path, options)).Append('\n');
        AppendCommands(text, command);
        AppendArguments(text, command);
        foreach (var heading in options.Where(o => !o.IsHidden).GroupBy(o => o.Heading).OrderBy(g => Rank(g.Key)))
        {
            text.Append('\n').Append(heading.Key).Append(":\n");
            foreach (var option in heading)
            {
                AppendOption(text, option);
            }
        }

        if (command.Epilogue is { } epilogue)
        {
            text.Append('\n').Append(epilogue).Append('\n');
        }

        return text.ToString();
    }

    private static int Rank(string heading) => heading switch { "Options" => 0, "Cache options" => 2, "Python options" => 3, "Global options" => 4, _ => 1 };

    private static void AppendCommands(StringBuilder text, CommandSpec command)
    {
        var children = command.Children().Where(c => !c.IsHidden).ToArray();
        if (children.Length == 0)
        {
            return;
        }

        var width = children.Max(c => c.Name.Length) + 2;
        text.Append("\nCommands:\n");
        foreach (var child in children)
        {
            text.Append("  ").Append(child.Name.PadRight(width)).Append(child.Help).Append('\n');
        }
    }

    private static void AppendArguments(StringBuilder text, CommandSpec command)
    {
        if (command.Arguments.Count == 0)
        {
            return;
        }

        var width = command.Arguments.Max(a => a.Display.Length) + 2;
        text.Append("\nArguments:\n");
        foreach (var argument in command.Arguments)
        {
            text.Append("  ").Append(argument.Display.PadRight(width)).Append(argument.Help).Append('\n');
        }
    }

    private static void AppendOption(StringBuilder text, OptionSpec option)
    {
        text.Append("  ").Append(option.Short is { } letter ? $"-{letter}, " : "    ").Append(option.Display).Append(option.IsRepeatable && option.IsFlag ? "..." : "").Append('\n');
        text.Append(' ', HelpColumn).Append(option.Help);
        if (option.Variable is { } variable)
        {
            text.Append(" [env: ").Append(variable).Append("=]");
        }

        if (option.PossibleValues.Count > 0)
        {
            text.Append(" [possible values: ").AppendJoin(", ", option.PossibleValues).Append(']');
        }

        text.Append('\n');
    }
}
