using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Cases;

/// <summary>What cases ask for.</summary>
internal static class Expect
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(5);
    private static readonly SemaphoreSlim Console = new(1);

    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ConformanceException(otherwise);
        }
    }

    public static void Same<T>(T expected, T actual, string what) => That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what}: expected `{expected}`, got `{actual}`");

    /// <summary>The plugin must refuse with an error for people, not with an exception that tells of a defect.</summary>
    public static async Task<PyToolException> RefusalAsync(Func<Task> action, string what)
    {
        try
        {
            await action();
        }
        catch (PyToolException exception)
        {
            return exception;
        }
        catch (Exception exception) when (exception is not ConformanceException)
        {
            throw new ConformanceException($"{what}: expected a PyToolException, got {exception.GetType().Name}: {exception.Message}");
        }

        throw new ConformanceException($"{what}: expected a PyToolException, but it succeeded");
    }

    /// <summary>A call with a cancelled token must end by cancellation, soon.</summary>
    public static async Task CancellationAsync(Func<CancellationToken, Task> action, CancellationTokenSource source, Task? begun, string what)
    {
        var task = Task.Run(() => action(source.Token));
        if (begun is not null)
        {
            await Task.WhenAny(begun, task, Task.Delay(Promptly));
            That(begun.IsCompleted, $"{what}: it never asked for what it needs");
        }

        await source.CancelAsync();
        That(await Task.WhenAny(task, Task.Delay(Promptly)) == task, $"{what}: it did not stop within {Promptly.TotalSeconds:0} seconds after cancellation");
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception exception)
        {
            throw new ConformanceException($"{what}: expected cancellation, got {exception.GetType().Name}: {exception.Message}");
        }

        throw new ConformanceException($"{what}: it went on to the end although it was cancelled");
    }

    /// <summary>Standard output belongs to results.</summary>
    public static async Task SilenceAsync(Func<Task> action)
    {
        await Console.WaitAsync();
        var (before, written) = (System.Console.Out, new StringWriter());
        try
        {
            System.Console.SetOut(TextWriter.Synchronized(written));
            await action();
        }
        finally
        {
            System.Console.SetOut(before);
            Console.Release();
        }

        That(written.ToString().Length == 0, $"It wrote to standard output: `{written}`");
    }

    public static void NoSecrets<TJob>(ConformanceRun<TJob> run)
        where TJob : class =>
        That(!run.Diagnostics.Text.Contains(ConformanceRun<TJob>.Secret, StringComparison.Ordinal), "It told a secret: the value of a password variable stands in a diagnostic event");

    public static void NoStrays<TJob>(ConformanceRun<TJob> run)
        where TJob : class =>
        That(run.Strays() is var strays && strays.Count == 0, $"It wrote outside of the directories it was given: {string.Join(", ", strays)}");
}
