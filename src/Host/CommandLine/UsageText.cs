using System.Text;

namespace PyTool.Host.CommandLine;

/// <summary>The usage line of a command: in general, or with what was given.</summary>
internal static class UsageText
{
    /// <summary>For example <c>pytool venv [OPTIONS] [PATH]</c>.</summary>
    public static string General(CommandLevel level)
    {
        var text = Start(level.Path);
        if (level.Table.Options.Any(o => !o.IsHidden && !o.IsRequired))
        {
            text.Append(" [OPTIONS]");
        }

        foreach (var option in level.Table.Options.Where(o => o.IsRequired))
        {
            text.Append(' ').Append(option.Display);
        }

        foreach (var argument in level.Command.Arguments)
        {
            text.Append(' ').Append(argument.Alternatives.Count > 0 ? Group(level, argument) : argument.UsageDisplay);
        }

        return text.Append(End(level.Command)).ToString();
    }

    /// <summary>The line with what was given, for example <c>pytool sync --frozen</c>. Hidden options are kept quiet about; with nothing to show it is the general line.</summary>
    /// <param name="level">The level the error is in.</param>
    /// <param name="without">Long names of options that are the error.</param>
    public static string Specific(CommandLevel level, IReadOnlyCollection<string> without)
    {
        var options = level.Table.Options.Where(o => !o.IsHidden && level.Values.ContainsKey(o.Name) && !without.Contains(o.Name));
        return With(level, Sorted(level, options)) ?? General(level);
    }

    /// <summary>The line with an option that may have been meant, for example <c>pytool venv --seed [PATH]</c>.</summary>
    public static string Suggesting(CommandLevel level, OptionSpec option)
    {
        if (option.IsHidden)
        {
            return Specific(level, []);
        }

        var given = level.Table.Options.Where(o => o != option && !o.IsHidden && level.Values.ContainsKey(o.Name));
        return With(level, [.. Sorted(level, given), option]) ?? General(level);
    }

    /// <summary>The line with what is missing, and what was given.</summary>
    public static string Requiring(CommandLevel level, IReadOnlyList<OptionSpec> missing)
    {
        var given = level.Table.Options.Where(o => !o.IsHidden && level.Values.ContainsKey(o.Name));
        return With(level, [.. missing, .. Sorted(level, given)], isAlways: true)!;
    }

    /// <summary>The group of an argument and the options that will do in its place, for example <c>&lt;PACKAGES|--requirements &lt;REQUIREMENTS&gt;&gt;</c>.</summary>
    public static string Group(CommandLevel level, ArgumentSpec argument) =>
        $"<{argument.Name}{string.Concat(argument.Alternatives.Select(name => "|" + (level.Table.Long(name)?.Display ?? name)))}>";

    private static IEnumerable<OptionSpec> Sorted(CommandLevel level, IEnumerable<OptionSpec> options)
    {
        var order = level.Values.Keys.ToList();
        return options.OrderBy(o => order.IndexOf(o.Name));
    }

    private static string? With(CommandLevel level, IEnumerable<OptionSpec> options, bool isAlways = false)
    {
        var text = Start(level.Path);
        var isEmpty = !isAlways;
        var grouped = level.Command.Arguments.SelectMany(a => a.Alternatives).ToArray();
        foreach (var option in options)
        {
            isEmpty = false;
            if (!grouped.Contains(option.Name))
            {
                text.Append(' ').Append(option.Display);
            }
        }

        var next = 0;
        foreach (var argument in level.Command.Arguments)
        {
            var isGiven = next < level.Positionals.Count;
            next += argument.IsRepeatable ? int.MaxValue / 2 : 1;
            isEmpty &= !isGiven;
            if (argument.Alternatives.Count > 0)
            {
                text.Append(' ').Append(Group(level, argument));
            }
            else
            {
                text.Append(' ').Append(isGiven || argument.IsRequired ? argument.GivenDisplay : argument.UsageDisplay);
            }
        }

        return isEmpty ? null : text.Append(level.Command.HasVerbatimTail ? "" : End(level.Command)).ToString();
    }

    private static StringBuilder Start(IReadOnlyList<CommandEntry> path)
    {
        var text = new StringBuilder(path[0].Name);
        for (var i = 1; i < path.Count; i++)
        {
            // A group's required options stand between its name and the command's.
            if (i > 1)
            {
                foreach (var option in path[i - 1].Open().Options().Where(o => o.IsRequired))
                {
                    text.Append(' ').Append(option.Display);
                }
            }

            text.Append(' ').Append(path[i].Name);
        }

        return text;
    }

    private static string End(CommandSpec command) => command.HasVerbatimTail ? " [COMMAND]" : command.Children().Count > 0 ? " <COMMAND>" : "";
}
