namespace PyTool.Host.CommandLine;

/// <summary>Known names that are near to a mistyped one, by the similarity of Jaro.</summary>
internal static class NearestName
{
    private const double Threshold = 0.7;
    private const int MaximumLength = 200;

    /// <summary>The nearest candidate; <see langword="null"/> when none is near.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestSimilarity = Threshold;
        foreach (var candidate in candidates)
        {
            var similarity = Similarity(text, candidate);
            if (similarity > bestSimilarity)
            {
                (best, bestSimilarity) = (candidate, similarity);
            }
        }

        return best;
    }

    /// <summary>All near candidates, the nearest last.</summary>
    public static IReadOnlyList<string> FindAll(string text, IEnumerable<string> candidates) =>
        candidates.Select(name => (Name: name, Similarity: Similarity(text, name))).Where(c => c.Similarity > Threshold).OrderBy(c => c.Similarity).Select(c => c.Name).ToArray();

    private static double Similarity(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0 || left.Length > MaximumLength || right.Length > MaximumLength)
        {
            return 0;
        }

        var range = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        Span<bool> leftTaken = stackalloc bool[left.Length];
        Span<bool> rightTaken = stackalloc bool[right.Length];
        var matches = CountMatches(left, right, range, leftTaken, rightTaken);
        if (matches == 0)
        {
            return 0;
        }

        double common = matches;
        return ((common / left.Length) + (common / right.Length) + ((common - CountTranspositions(left, right, leftTaken, rightTaken)) / common)) / 3;
    }

    private static int CountMatches(string left, string right, int range, Span<bool> leftTaken, Span<bool> rightTaken)
    {
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var end = Math.Min(right.Length - 1, i + range);
            for (var j = Math.Max(0, i - range); j <= end; j++)
            {
                if (!rightTaken[j] && left[i] == right[j])
                {
                    leftTaken[i] = rightTaken[j] = true;
                    matches++;
                    break;
                }
            }
        }

        return matches;
    }

    private static int CountTranspositions(string left, string right, Span<bool> leftTaken, Span<bool> rightTaken)
    {
        var differences = 0;
        var j = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (!leftTaken[i])
            {
                continue;
            }

            while (!rightTaken[j])
            {
                j++;
            }

            differences += left[i] == right[j++] ? 0 : 1;
        }

        return differences / 2;
    }
}
