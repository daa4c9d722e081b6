using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Caching;

/// <summary><c>pytool cache prune</c>: remove from the cache what nothing uses.</summary>
internal static class CachePruneCommand
{
    public static OptionSpec ContinuousIntegration { get; } = new() { Name = "--ci", Help = "Keep what is dear to build, remove what is cheap to fetch" };

    public static OptionSpec Force { get; } = new() { Name = "--force", Help = "Do not wait until the cache is unused" };

    public static CommandSpec Spec => new()
    {
        Options = () => [ContinuousIntegration, Force],
        Handler = CacheHandlers.PruneAsync,
    };
}
