using PyTool.Host.CommandLine;

namespace PyTool.Host.Tests.CommandLine;

/// <summary>Parses command lines of the real tree with a clean environment.</summary>
internal sealed class ParserFixture
{
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public ParsedCommand Parse(string line) => new CommandLineParser(CommandTree.Root, GlobalOptions.All, Variables).Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The error of a wrong command line as the user sees it, without the last line.</summary>
    public string Error(string line)
    {
        var exception = Assert.Throws<UsageException>(() => Parse(line));
        return exception.Message + string.Concat(exception.Tips.Select(t => "\n  tip: " + t)) + (exception.Usage is null ? "" : "\nUsage: " + exception.Usage);
    }
}
