using System.Globalization;
using PyTool.Abstractions.Plugins;
using Polly;
using Polly.Retry;

namespace PyTool.Index.Http;

/// <summary>Repeats what failed for a reason that may pass: exponential waits with jitter, or what the server asks for, up to a minute.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(10);

    public static ResiliencePipeline Create(NetworkOptions options)
    {
        if (options.Retries <= 0)
        {
            return ResiliencePipeline.Empty;
        }

        var retry = new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(30),
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is NetworkFailureException { IsTransient: true }),
            DelayGenerator = static arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is NetworkFailureException { RetryAfter: { } wait } ? (TimeSpan?)(wait < LongestRetryAfter ? wait : LongestRetryAfter) : null),
            OnRetry = arguments =>
            {
                if (arguments.Outcome.Exception is NetworkFailureException failure)
                {
                    var number = (arguments.AttemptNumber + 1).ToString(CultureInfo.InvariantCulture);
                    options.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Retry {number} of `{failure.Url}`: {failure.Message}" });
                }

                return default;
            },
        };
        return new ResiliencePipelineBuilder { TimeProvider = options.Clock }.AddRetry(retry).Build();
    }

    /// <summary>What <c>Retry-After</c> asks for: seconds, or a date; <see langword="null"/>: nothing readable.</summary>
    public static TimeSpan? RetryAfter(string? header, DateTimeOffset now)
    {
        if (header is null)
        {
            return null;
        }

        if (ulong.TryParse(header.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, 86400u));
        }

        if (!DateTimeOffset.TryParseExact(header.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return null;
        }

        return date > now ? date - now : TimeSpan.Zero;
    }
}
