namespace PyTool.Plugin.Testing;

/// <summary>One promise of a job, as a test without a framework.</summary>
/// <typeparam name="TJob">The job.</typeparam>
public sealed class ConformanceCase<TJob>
    where TJob : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal ConformanceCase(string name, string promise, Func<ConformanceRun<TJob>, Task> body)
    {
        Name = name;
        Promise = promise;
        Body = body;
    }

    /// <summary>Stable name: lower-case words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>What the plugin promises, one sentence.</summary>
    public string Promise { get; }

    internal Func<ConformanceRun<TJob>, Task> Body { get; }

    /// <summary>Runs the case in directories of its own.</summary>
    /// <param name="subject">The plugin.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How it ended; never throws for what the plugin does.</returns>
    public async Task<ConformanceResult> RunAsync(PluginSubject<TJob> subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        using var run = new ConformanceRun<TJob>(subject, cancellationToken);
        try
        {
            // On a thread of its own: a plugin that blocks must not keep the kit from saying so.
            var body = Task.Run(() => Body(run), cancellationToken);
            if (await Task.WhenAny(body, Task.Delay(Patience, cancellationToken)) != body)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return new ConformanceResult { Name = Name, Problem = $"It did not end within {Patience.TotalSeconds:0} seconds" };
            }

            await body;
            return new ConformanceResult { Name = Name };
        }
        catch (ConformanceSkipException exception)
        {
            return new ConformanceResult { Name = Name, SkipReason = exception.Message };
        }
        catch (ConformanceException exception)
        {
            return new ConformanceResult { Name = Name, Problem = exception.Message };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConformanceResult { Name = Name, Problem = $"It threw {exception.GetType().Name}: {exception.Message}{Environment.NewLine}{exception.StackTrace}" };
        }
    }
}
