namespace PyTool.Host.CommandLine;

/// <summary>The nearest known name to a mistyped one.</summary>
internal static class NearestName
{
    private const int MaximumLength = 64;

    /// <summary>A line that names the nearest candidate; <see langword="null"/> when none is near.</summary>
    public static string? Tip(string text, IEnumerable<string> candidates, string kind) =>
        Find(text, candidates) is { } nearest ? $"a similar {kind} exists: '{nearest}'" : null;

    /// <summary>The candidate with the fewest edits, at most a third of the length away.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        if (text.Length > MaximumLength)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Max(2, text.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(text, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
