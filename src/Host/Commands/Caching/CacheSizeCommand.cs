using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Caching;

/// <summary><c>pytool cache size</c>: print the size of the cache.</summary>
internal static class CacheSizeCommand
{
    public static OptionSpec OutputFormat { get; } = new()
    {
        Name = "--output-format", ValueName = "OUTPUT_FORMAT", Help = "Form of the output", PossibleValues = ["auto", "human", "machine"], Default = "auto",
    };

    public static OptionSpec Human { get; } = new() { Name = "--human", Short = 'H', Help = "Print a readable size instead of bytes" };

    public static CommandSpec Spec => new()
    {
        Options = () => [OutputFormat, Human],
        Conflicts = () =>
        [
            new ConflictRule(OutputFormat, Human),
        ],
        Handler = CacheHandlers.SizeAsync,
    };
}
