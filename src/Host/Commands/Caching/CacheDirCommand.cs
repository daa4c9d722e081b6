using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Caching;

/// <summary><c>pytool cache dir</c>: print the directory of the cache.</summary>
internal static class CacheDirCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () => [],
        Handler = CacheHandlers.DirAsync,
    };
}
