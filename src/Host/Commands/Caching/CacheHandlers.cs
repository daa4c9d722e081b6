using System.Globalization;
using PyTool.Core.Caches;
using PyTool.Host.CommandLine;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Caching;

/// <summary>Runs the commands of <c>pytool cache</c>.</summary>
internal static class CacheHandlers
{
    public static Task<int> DirAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        host.Cache.Settle(SettingsLoader.Load(invocation, new Projects.ProjectFiles(host.WorkingDirectory)));
        host.Output.WriteOutputLine(host.Cache.Given);
        return Task.FromResult(0);
    }

    public static async Task<int> CleanAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var names = invocation.Parsed.Arguments("PACKAGE").Select(Name).ToArray();
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            Directory.CreateDirectory(session.CacheDirectory);
            await new CacheCare(session).CleanAsync(names, invocation.Parsed.Flag(CacheCleanCommand.Force), cancellationToken).ConfigureAwait(false);
            return 0;
        }
    }

    private static PackageName Name(string text) => PackageName.TryParse(text, out var name)
        ? name
        : throw new UsageException(
            $"invalid value '{text}' for '[PACKAGE]...': Not a valid package or extra name: \"{text}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.");

    public static async Task<int> PruneAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            Directory.CreateDirectory(session.CacheDirectory);
            await new CacheCare(session).PruneAsync(parsed.Flag(CachePruneCommand.ContinuousIntegration), parsed.Flag(CachePruneCommand.Force), cancellationToken).ConfigureAwait(false);
            return 0;
        }
    }

    public static async Task<int> SizeAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var output = invocation.Host.Output;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            if (!PreviewNames.IsOn(session.Settings, "cache-size"))
            {
                output.WriteWarning("`uv cache size` is experimental and may change without warning. Pass `--preview-features cache-size` to disable this warning.");
            }

            var bytes = await new CacheCare(session).MeasureAsync(cancellationToken).ConfigureAwait(false);
            var isHuman = parsed.Flag(CacheSizeCommand.Human) || parsed.Value(CacheSizeCommand.OutputFormat) == "human";
            output.WriteOutputLine(isHuman ? ByteSize.Text(bytes) : bytes.ToString(CultureInfo.InvariantCulture));
            return 0;
        }
    }
}
