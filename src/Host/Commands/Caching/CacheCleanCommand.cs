using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Caching;

/// <summary><c>pytool cache clean</c>: empty the cache, or remove packages from it.</summary>
internal static class CacheCleanCommand
{
    public static OptionSpec Force { get; } = new() { Name = "--force", Help = "Do not wait until the cache is unused" };

    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "PACKAGE", Help = "Packages to remove", IsRepeatable = true }],
        Options = () => [Force],
        Handler = CacheHandlers.CleanAsync,
    };
}
