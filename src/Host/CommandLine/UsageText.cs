namespace PyTool.Host.CommandLine;

/// <summary>The usage line of a command.</summary>
internal static class UsageText
{
    /// <summary>For example <c>pytool venv [OPTIONS] [PATH]</c>.</summary>
    public static string Of(IReadOnlyList<CommandSpec> path, IReadOnlyList<OptionSpec> options)
    {
        var words = new List<string>(path.Select(c => c.Name));
        if (options.Any(o => !o.IsHidden))
        {
            words.Add("[OPTIONS]");
        }

        words.AddRange(path[^1].Arguments.Select(a => a.Display));
        if (path[^1].HasVerbatimTail)
        {
            words.Add("[COMMAND]");
        }
        else if (path[^1].Children().Count > 0)
        {
            words.Add("<COMMAND>");
        }

        return string.Join(' ', words);
    }
}
