using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Caching;

/// <summary><c>pytool cache</c>.</summary>
internal static class CacheCommands
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Children = () =>
        [
            new CommandEntry { Name = "clean", Aliases = ["clear"], Help = "Empty the cache, or remove packages from it", Open = () => CacheCleanCommand.Spec },
            new CommandEntry { Name = "prune", Help = "Remove from the cache what nothing uses", Open = () => CachePruneCommand.Spec },
            new CommandEntry { Name = "dir", Help = "Print the directory of the cache", Open = () => CacheDirCommand.Spec },
            new CommandEntry { Name = "size", Help = "Print the size of the cache", Open = () => CacheSizeCommand.Spec },
        ],
    };
}
