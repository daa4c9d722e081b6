using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;

namespace PyTool.Core.Builds.Distributions;

/// <summary>Builds source distributions and wheels of projects into a directory.</summary>
public static class DistributionOperation
{
    /// <summary>Does what the request asks for. A source that fails does not keep others from being built.</summary>
    /// <exception cref="PyToolException">There is nothing that could be built.</exception>
    public static async Task<DistributionReport> RunAsync(CommandSession session, DistributionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var selection = new SourceSelection(session, request);
            var sources = selection.Find();
            var output = new OutputDirectory(selection.OutputDirectory(sources[0]));
            output.Prepare(request.Clear, request.CreateGitignore, sources.Select(static source => source.Path));
            await BuildAsync(session, request, sources, output, cancellationToken).ConfigureAwait(false);
            return new DistributionReport { Messages = [.. sources.SelectMany(Messages)] };
        }
        catch (Projects.ProjectException exception)
        {
            throw Resolving.ProjectFailures.Convert(exception);
        }
    }

    // Step by step, all sources side by side in each: what is shown has an order.
    private static async Task BuildAsync(CommandSession session, DistributionRequest request, IReadOnlyList<DistributionSource> sources, OutputDirectory output, CancellationToken cancellationToken)
    {
        var builds = sources.Select(source => new DistributionBuild(session, request, source, output)).ToArray();
        try
        {
            for (var step = 0; step < sources[0].Plan.Count; step++)
            {
                var kind = sources[0].Plan[step];
                var work = new List<Task>();
                for (var index = 0; index < builds.Length; index++)
                {
                    if (sources[index].Failure is null)
                    {
                        builds[index].Announce(kind);
                        work.Add(GuardAsync(sources[index], builds[index], kind, cancellationToken));
                    }
                }

                await Task.WhenAll(work).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var build in builds)
            {
                build.Dispose();
            }
        }
    }

    private static async Task GuardAsync(DistributionSource source, DistributionBuild build, DistributionKind kind, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await build.RunAsync(kind, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is PyToolException or Projects.ProjectException or Toml.TomlException or FormatException or IOException or UnauthorizedAccessException)
        {
            source.Failure = exception;
        }
    }

    private static IEnumerable<DistributionMessage> Messages(DistributionSource source)
    {
        var lists = 0;
        for (var line = 0; line <= source.Lines.Count; line++)
        {
            for (; lists < source.Lists.Count && source.Lists[lists].Before == line; lists++)
            {
                yield return new DistributionMessage { Text = source.Lists[lists].Text, IsResult = true };
            }

            if (line < source.Lines.Count && source.Failure is null)
            {
                yield return new DistributionMessage { Text = source.Lines[line] };
            }
        }

        if (source.Failure is { } failure)
        {
            yield return new DistributionMessage { Failure = new PyToolException(BuildErrors.Failed, $"Failed to build `{source.Label}`", failure) };
        }
    }
}
