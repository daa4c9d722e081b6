namespace PyTool.Host.CommandLine;

/// <summary>What a word that begins with a hyphen means.</summary>
internal static class OptionWords
{
    /// <summary>Whether the next word is the value of this one.</summary>
    public static bool TakesNext(string word, IReadOnlyList<OptionSpec> options)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            return !word.Contains('=', StringComparison.Ordinal) && Long(word, options) is { IsFlag: false };
        }

        // In a bundle such as -vp the first option that takes a value takes all that follows.
        for (var i = 1; i < word.Length; i++)
        {
            if (options.FirstOrDefault(o => o.Short == word[i]) is not { IsFlag: true } option)
            {
                return i == word.Length - 1 && options.Any(o => o.Short == word[i] && !o.IsFlag);
            }

            _ = option;
        }

        return false;
    }

    /// <summary>The option of a long name, with or without a value behind an equals sign.</summary>
    public static OptionSpec? Long(string word, IReadOnlyList<OptionSpec> options)
    {
        var end = word.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? word : word[..end];
        return options.FirstOrDefault(o => o.Name == name || o.Aliases.Contains(name));
    }
}
