using System.Text;

namespace PyTool.Host.CommandLine;

/// <summary>The help of a command, made from its data and laid out as uv's is.</summary>
internal sealed class HelpText
{
    private readonly CommandLevel _level;
    private readonly IReadOnlyDictionary<string, string> _variables;

    /// <param name="path">From the root to the command.</param>
    /// <param name="variables">The environment: help shows the values of variables.</param>
    public HelpText(IReadOnlyList<CommandEntry> path, IReadOnlyDictionary<string, string> variables)
    {
        _level = new CommandLevel(path, GlobalOptions.All);
        _variables = variables;
    }

    /// <summary>For <c>--help</c>: one line or two for each option.</summary>
    public string Short()
    {
        var text = Start();
        foreach (var (heading, items) in Sections())
        {
            HelpSection.AppendShort(text, heading, items);
        }

        if (_level.Command.HasManual)
        {
            text.Append("\nUse `").Append(_level.Path[0].Name).Append(" help").Append(string.Concat(_level.Path.Skip(1).Select(e => " " + e.Name))).Append("` for more details.\n");
        }

        return text.ToString();
    }

    /// <summary>For <c>pytool help</c>: with paragraphs and lists.</summary>
    public string Long()
    {
        var text = Start();
        foreach (var (heading, items) in Sections())
        {
            HelpSection.AppendLong(text, heading, items);
        }

        if (_level.Children.Count > 0)
        {
            text.Append("\nUse `").Append(_level.Path[0].Name).Append(" help").Append(string.Concat(_level.Path.Skip(1).Select(e => " " + e.Name)))
                .Append(" <command>` for more information on a specific command.\n");
        }

        return text.ToString();
    }

    private StringBuilder Start()
    {
        var text = new StringBuilder(4096);
        text.Append(_level.Path[^1].Help).Append('\n');
        if (_level.Command.Manual is { } manual)
        {
            text.Append('\n').Append(manual).Append('\n');
        }

        text.Append("\nUsage: ").Append(UsageText.General(_level)).Append('\n');
        var children = _level.Children.Where(c => !c.IsHidden).ToArray();
        if (children.Length > 0)
        {
            HelpSection.AppendColumns(text, "Commands", children.Select(c => new HelpItem { Title = c.Name, Help = c.Help, IsPositional = true }).ToArray());
        }

        return text;
    }

    private IEnumerable<(string Heading, IReadOnlyList<HelpItem> Items)> Sections()
    {
        if (_level.Command.Arguments.Count > 0)
        {
            yield return ("Arguments", _level.Command.Arguments.Select(Describe).ToArray());
        }

        var shown = _level.Table.Options.Where(o => !o.IsHidden).ToArray();
        foreach (var heading in shown.Select(o => o.Heading).Prepend(OptionSpec.DefaultHeading).Distinct().ToArray())
        {
            if (shown.Where(o => o.Heading == heading).Select(Describe).ToArray() is { Length: > 0 } items)
            {
                yield return (heading, items);
            }
        }
    }

    private HelpItem Describe(ArgumentSpec argument) => new()
    {
        Title = argument.Display, Help = argument.Help, IsPositional = true, Values = argument.PossibleValues, Default = argument.Default, Variable = Variable(argument.Variable, null, false),
    };

    private HelpItem Describe(OptionSpec option) => new()
    {
        Title = option.Display, Short = option.Short, Help = option.Help, Values = option.PossibleValues, Default = option.Default,
        Variable = Variable(option.Variable, option.SettingVariable, option.HidesVariableValue),
    };

    private string? Variable(string? parsed, string? setting, bool hidesValue) =>
        parsed is null ? setting is null ? null : $"[env: {setting}=]" : hidesValue ? $"[env: {parsed}]" : $"[env: {parsed}={_variables.GetValueOrDefault(parsed)}]";
}
