namespace PyTool.Host.CommandLine;

/// <summary>Says that a command does not exist, and what may have been meant.</summary>
internal static class UnknownCommand
{
    public static UsageException Error(CommandLevel level, string word)
    {
        var near = NearestName.FindAll(word, level.Children.Where(c => !c.IsHidden).SelectMany(c => c.Aliases.Prepend(c.Name)));
        var tips = near switch
        {
            [var one] => [$"a similar subcommand exists: '{one}'"],
            [_, ..] => [$"some similar subcommands exist: {string.Join(", ", near.Select(name => $"'{name}'"))}"],
            _ => Array.Empty<string>(),
        };

        // Who knows pip looks for its commands at the top.
        if (level.Path.Count == 1 && level.Children.FirstOrDefault(c => c.Name == "pip") is { } pip && pip.Open().Children().Any(c => c.Name == word && !c.IsHidden))
        {
            tips = [$"a similar subcommand exists: '{level.Path[0].Name} pip {word}'"];
        }

        return new UsageException($"unrecognized subcommand '{word}'") { Usage = UsageText.General(level), Tips = tips };
    }
}
