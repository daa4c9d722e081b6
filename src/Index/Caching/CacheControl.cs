using System.Globalization;

namespace PyTool.Index.Caching;

/// <summary>The directives of <c>Cache-Control</c> that concern a private cache.</summary>
internal readonly record struct CacheControl(bool NoStore, bool NoCache, long? MaxAge)
{
    public static CacheControl Parse(string? header)
    {
        var result = default(CacheControl);
        foreach (var part in (header ?? "").Split(','))
        {
            var directive = part.AsSpan().Trim();
            var equals = directive.IndexOf('=');
            var name = equals < 0 ? directive : directive[..equals].TrimEnd();
            if (name.Equals("no-store", StringComparison.OrdinalIgnoreCase))
            {
                result = result with { NoStore = true };
            }
            else if (name.Equals("no-cache", StringComparison.OrdinalIgnoreCase))
            {
                result = result with { NoCache = true };
            }
            else if (name.Equals("max-age", StringComparison.OrdinalIgnoreCase) && equals >= 0)
            {
                var value = directive[(equals + 1)..].Trim().Trim('"');
                // RFC 9111 §4.2.1: what cannot be read counts as stale.
                var seconds = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (long)Math.Min(number, 10_000_000_000) : 0;
                result = result with { MaxAge = Math.Min(result.MaxAge ?? long.MaxValue, seconds) };
            }
        }

        return result;
    }
}
