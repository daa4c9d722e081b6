using System.CommandLine;
using System.CommandLine.Parsing;

namespace PyTool.Host.CommandLine;

/// <summary>Matches words to options by System.CommandLine: bundles, joined values, aliases.</summary>
internal sealed class TokenMatcher
{
    private const int ManyValues = 100_000;
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = true, ResponseFileTokenReplacer = null };

    private readonly IReadOnlyList<OptionSpec> _options;
    private readonly string _usage;

    public TokenMatcher(IReadOnlyList<OptionSpec> options, string usage)
    {
        _options = options;
        _usage = usage;
    }

    public TokenMatch Match(IReadOnlyList<string> words, CommandSpec command)
    {
        var end = 0;
        while (end < words.Count && words[end] != "--")
        {
            end++;
        }

        var parser = new RootCommand();
        parser.Options.Clear();
        var positional = new Argument<string[]>("positional") { Arity = new ArgumentArity(0, ManyValues) };
        parser.Arguments.Add(positional);
        var symbols = new Option<string[]>[_options.Count];
        for (var i = 0; i < symbols.Length; i++)
        {
            parser.Options.Add(symbols[i] = Describe(_options[i]));
        }

        var result = parser.Parse(words.Take(end).ToArray(), Configuration);
        var positionals = result.GetResult(positional)?.Tokens.Select(t => t.Value).ToList() ?? [];
        RefuseUnknown(positionals, command);
        positionals.AddRange(words.Skip(end + 1));
        return Collect(result, symbols, positionals);
    }

    private static Option<string[]> Describe(OptionSpec option)
    {
        var aliases = option.Short is { } letter ? option.Aliases.Append("-" + letter).ToArray() : option.Aliases.ToArray();
        return new Option<string[]>(option.Name, aliases)
        {
            Arity = option.IsFlag ? ArgumentArity.Zero : new ArgumentArity(0, ManyValues),
            AllowMultipleArgumentsPerToken = false,
        };
    }

    private void RefuseUnknown(List<string> positionals, CommandSpec command)
    {
        foreach (var word in positionals)
        {
            if (word.Length > 1 && word[0] == '-')
            {
                var end = word.IndexOf('=', StringComparison.Ordinal);
                var name = end < 0 ? word : word[..end];
                throw new UsageException($"unexpected argument '{name}' found")
                {
                    Usage = _usage,
                    Tip = NearestName.Tip(name, _options.Where(o => !o.IsHidden).Select(o => o.Name), "argument")
                        ?? (command.Arguments.Count > 0 ? $"to pass '{name}' as a value, use '-- {name}'" : null),
                };
            }
        }
    }

    private TokenMatch Collect(ParseResult result, Option<string[]>[] symbols, List<string> positionals)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < symbols.Length; i++)
        {
            if (result.GetResult(symbols[i]) is not { IdentifierTokenCount: > 0 } found)
            {
                continue;
            }

            var name = _options[i].Name;
            counts[name] = found.IdentifierTokenCount;
            values[name] = found.Tokens.Select(t => t.Value).ToArray();
            positions[name] = LastPosition(result, _options[i]);
        }

        return new TokenMatch { Options = _options, Values = values, Counts = counts, Positions = positions, Positionals = positionals };
    }

    private static int LastPosition(ParseResult result, OptionSpec option)
    {
        for (var i = result.Tokens.Count - 1; i >= 0; i--)
        {
            var token = result.Tokens[i];
            if (token.Type == TokenType.Option && (token.Value == option.Name || option.Aliases.Contains(token.Value) || (option.Short is { } letter && token.Value.Length == 2 && token.Value[1] == letter)))
            {
                return i;
            }
        }

        return -1;
    }
}
