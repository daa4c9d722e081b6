using System.Globalization;
using PyTool.Index.Http;

namespace PyTool.Index.Caching;

/// <summary>What RFC 9111 needs to know of a stored answer (private cache, GET only).</summary>
/// <param name="Url">The URL that answered in the end.</param>
/// <param name="StoredAt">When it was asked for, milliseconds since 1970.</param>
/// <param name="InitialAge">Age when it came, milliseconds.</param>
/// <param name="Lifetime">How long it is fresh, milliseconds; 0: never.</param>
/// <param name="ETag">Validator; <see langword="null"/>: none.</param>
/// <param name="LastModified">Validator; <see langword="null"/>: none.</param>
internal sealed record CachePolicy(string Url, long StoredAt, long InitialAge, long Lifetime, string? ETag, string? LastModified)
{
    private const long HeuristicLifetime = 600_000;

    /// <summary>The policy of an answer; <see langword="null"/>: it must not be stored.</summary>
    public static CachePolicy? Of(NetworkResponse response, DateTimeOffset requested, DateTimeOffset received, string? cacheControl)
    {
        var control = CacheControl.Parse(cacheControl ?? response.Header("Cache-Control"));
        if (control.NoStore || response.Header("Vary")?.Trim() == "*")
        {
            return null;
        }

        var date = Date(response.Header("Date")) ?? received;
        var age = long.TryParse(response.Header("Age"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Min(seconds, int.MaxValue) * 1000 : 0;
        // A proxy's age counts from when it answered; a clock that is wrong must not make an answer old or young.
        var delay = Math.Max(0, (long)(received - requested).TotalMilliseconds);
        var initial = Math.Max(Math.Max(0, (long)(received - date).TotalMilliseconds), age + delay);
        return new CachePolicy(
            response.Url,
            received.ToUnixTimeMilliseconds(),
            cacheControl is null ? initial : 0,
            Freshness(control, response, date),
            response.Header("ETag"),
            response.Header("Last-Modified"));
    }

    /// <summary>The policy after a 304: its headers replace the stored ones.</summary>
    public CachePolicy Refreshed(NetworkResponse notModified, DateTimeOffset requested, DateTimeOffset received, string? cacheControl)
    {
        var refreshed = Of(notModified, requested, received, cacheControl);
        if (refreshed is null)
        {
            return this with { StoredAt = received.ToUnixTimeMilliseconds(), InitialAge = 0, Lifetime = 0 };
        }

        var statesLifetime = cacheControl is not null || notModified.Header("Cache-Control") is not null || notModified.Header("Expires") is not null;
        return refreshed with { Url = Url, Lifetime = statesLifetime ? refreshed.Lifetime : Lifetime, ETag = refreshed.ETag ?? ETag, LastModified = refreshed.LastModified ?? LastModified };
    }

    public bool IsFresh(DateTimeOffset now)
    {
        var resident = now.ToUnixTimeMilliseconds() - StoredAt;
        // A clock that went back: ask again.
        return resident >= 0 && InitialAge + resident < Lifetime;
    }

    /// <summary>Whether a conditional request is possible.</summary>
    public bool HasValidator => ETag is not null || LastModified is not null;

    private static long Freshness(CacheControl control, NetworkResponse response, DateTimeOffset date)
    {
        if (control.NoCache)
        {
            return 0;
        }

        if (control.MaxAge is { } maxAge)
        {
            return maxAge * 1000;
        }

        if (response.Header("Expires") is { } expires)
        {
            return Date(expires) is { } end ? Math.Max(0, (long)(end - date).TotalMilliseconds) : 0;
        }

        return response.Header("Last-Modified") is null ? 0 : HeuristicLifetime;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
