namespace PyTool.Host.CommandLine;

/// <summary>Says that an option does not exist, and what may have been meant.</summary>
internal static class UnknownOption
{
    /// <param name="level">Where it stands.</param>
    /// <param name="name">As typed, without a value.</param>
    /// <param name="rest">The words behind it: a command among them may know the option.</param>
    public static UsageException Error(CommandLevel level, string name, IEnumerable<string> rest)
    {
        var tips = new List<string>(2);
        var usage = UsageText.General(level);
        if (name.StartsWith("--", StringComparison.Ordinal))
        {
            usage = UsageText.Specific(level, []);
            if (NearestName.Find(name[2..], level.Table.Names.Select(n => n[2..])) is { } nearest)
            {
                tips.Add($"a similar argument exists: '--{nearest}'");
                usage = UsageText.Suggesting(level, level.Table.Long("--" + nearest)!);
            }
            else if (OfChild(level, name, rest) is { } tip)
            {
                tips.Add(tip);
            }
        }

        if (level.Command.Arguments is [.., var last] && (tips.Count == 0 || last.IsLast))
        {
            tips.Add($"to pass '{name}' as a value, use '-- {name}'");
        }

        return new UsageException($"unexpected argument '{name}' found") { Usage = usage, Tips = tips };
    }

    private static string? OfChild(CommandLevel level, string name, IEnumerable<string> rest)
    {
        var children = level.Children;
        foreach (var word in rest)
        {
            foreach (var child in children)
            {
                if (child.Name == word && NearestName.Find(name[2..], child.Open().Options().Select(o => o.Name[2..])) is { } nearest)
                {
                    return $"'{word} --{nearest}' exists";
                }
            }
        }

        return null;
    }
}
