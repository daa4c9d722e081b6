namespace PyTool.Host.CommandLine;

/// <summary>Reads the words of one level the way uv's parser does: bundles, joined values, repeated options, opposites.</summary>
internal sealed class WordReader
{
    private readonly CommandLevel _level;
    private readonly IReadOnlyList<string> _words;
    private readonly bool _stopsAtWord;
    private readonly int _capacity;
    private bool _isEscaped;

    public WordReader(CommandLevel level, IReadOnlyList<string> words, int start)
    {
        _level = level;
        _words = words;
        Index = start;
        HasChildren = level.Children.Count > 0;
        _capacity = level.Command.Arguments.Any(a => a.IsRepeatable && !a.IsLast) ? int.MaxValue : level.Command.Arguments.Count(a => !a.IsLast);
        _stopsAtWord = HasChildren || level.Command.HasVerbatimTail;
    }

    /// <summary>The first word that is not read.</summary>
    public int Index { get; private set; }

    public bool HasChildren { get; }

    /// <summary>Help or the version is wanted: nothing behind counts, and nothing is checked.</summary>
    public OptionSpec? Interruption { get; private set; }

    /// <summary>Reads until the level ends.</summary>
    /// <exception cref="UsageException">A word cannot be understood.</exception>
    public void Read()
    {
        for (; Index < _words.Count && Interruption is null; Index++)
        {
            var word = _words[Index];
            if (_isEscaped)
            {
                AddPositional(word);
            }
            else if (word == "--")
            {
                if (_level.Command.HasVerbatimTail)
                {
                    Index++;
                    return;
                }

                _isEscaped = true;
                _level.PositionalsBeforeDashes = _level.Positionals.Count;
            }
            else if (word.StartsWith("--", StringComparison.Ordinal))
            {
                ReadLong(word);
            }
            else if (word.Length > 1 && word[0] == '-')
            {
                ReadShorts(word);
            }
            else if (_stopsAtWord)
            {
                return;
            }
            else if (_level.Positionals.Count >= _capacity)
            {
                throw new UsageException($"unexpected argument '{word}' found") { Usage = UsageText.General(_level) };
            }
            else
            {
                _level.Positionals.Add(word);
            }
        }
    }

    private void AddPositional(string word)
    {
        if (HasChildren)
        {
            var isCommand = _level.Children.Any(child => child.IsNamed(word));
            throw new UsageException($"unexpected argument '{word}' found")
            {
                Usage = UsageText.General(_level), Tips = isCommand ? [$"subcommand '{word}' exists; to use it, remove the '--' before it"] : [],
            };
        }

        _level.Positionals.Add(word);
    }

    private void ReadLong(string word)
    {
        var end = word.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? word : word[..end];
        Take(_level.Table.Long(name) ?? throw UnknownOption.Error(_level, name, _words.Skip(Index + 1)), end < 0 ? null : word[(end + 1)..]);
    }

    private void ReadShorts(string word)
    {
        for (var i = 1; i < word.Length && Interruption is null; i++)
        {
            var option = _level.Table.Short(word[i]) ?? throw UnknownOption.Error(_level, "-" + word[i], []);
            if (!option.IsFlag)
            {
                // The first option with a value takes the rest of the bundle.
                var rest = word[(i + 1)..];
                Take(option, rest.Length == 0 ? null : rest[0] == '=' ? rest[1..] : rest);
                return;
            }

            Take(option, null);
        }
    }

    private void Take(OptionSpec option, string? joined)
    {
        if (!option.IsFlag)
        {
            Add(option, joined ?? NextValue(option));
        }
        else if (joined is not null)
        {
            throw new UsageException($"unexpected value '{joined}' for '{option.Display}' found; no more were expected") { Usage = UsageText.Suggesting(_level, option) };
        }
        else if (option == GlobalOptions.Help || option == GlobalOptions.Version)
        {
            Interruption = option;
        }
        else
        {
            Add(option, null);
        }
    }

    private string NextValue(OptionSpec option)
    {
        var next = Index + 1 < _words.Count ? _words[Index + 1] : null;
        if (next is not null && (next.Length < 2 || next[0] != '-'))
        {
            Index++;
            return next;
        }

        if (next is not null && next != "--")
        {
            RefuseUnknown(next);
        }

        throw new UsageException($"a value is required for '{option.Display}' but none was supplied{OptionValues.Possible(option)}");
    }

    // A word that looks like an option is not a value; if it is no option either, that is the error.
    private void RefuseUnknown(string word)
    {
        var end = word.IndexOf('=', StringComparison.Ordinal);
        var name = !word.StartsWith("--", StringComparison.Ordinal) ? word[..2] : end < 0 ? word : word[..end];
        if ((name.Length == 2 ? _level.Table.Short(name[1]) : _level.Table.Long(name)) is null)
        {
            throw UnknownOption.Error(_level, name, []);
        }
    }

    private void Add(OptionSpec option, string? text)
    {
        foreach (var opposite in option.Overrides)
        {
            _level.Values.Remove(opposite);
        }

        if (!_level.Values.TryGetValue(option.Name, out var value))
        {
            _level.Values.Add(option.Name, value = new OptionValue());
        }
        else if (!option.IsRepeatable)
        {
            throw new UsageException($"the argument '{option.Display}' cannot be used multiple times") { Usage = UsageText.General(_level) };
        }

        value.Count++;
        if (text is not null)
        {
            OptionValues.Add(option, value, text);
        }
    }
}
