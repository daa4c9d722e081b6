using System.Buffers;

namespace PyTool.Projects.Editing;

/// <summary>In which order a list of requirements is, and where a new one goes.</summary>
internal static class RequirementOrder
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("=<>!~@");

    /// <summary>Place of a new requirement: the list stays sorted if it is sorted in any of the usual ways; else the new one comes last.</summary>
    /// <param name="elements">The list; <see langword="null"/> for elements that are no texts.</param>
    /// <param name="added">The new requirement.</param>
    public static int PlaceOf(IReadOnlyList<string?> elements, string added)
    {
        foreach (var compare in Comparisons)
        {
            if (IsSorted(elements, compare))
            {
                for (var i = 0; i < elements.Count; i++)
                {
                    if (elements[i] is { } element && compare(element, added) > 0)
                    {
                        return i;
                    }
                }

                break;
            }
        }

        for (var i = elements.Count - 1; i >= 0; i--)
        {
            if (elements[i] is not null)
            {
                return i + 1;
            }
        }

        return elements.Count;
    }

    private static Func<string, string, int>[] Comparisons { get; } =
    [
        static (a, b) => ByName(a.ToLowerInvariant(), b.ToLowerInvariant()),
        static (a, b) => string.CompareOrdinal(a.ToLowerInvariant(), b.ToLowerInvariant()),
        ByName,
        string.CompareOrdinal,
    ];

    private static bool IsSorted(IReadOnlyList<string?> elements, Func<string, string, int> compare)
    {
        string? previous = null;
        foreach (var element in elements)
        {
            if (element is null)
            {
                continue;
            }

            if (previous is not null && compare(previous, element) > 0)
            {
                return false;
            }

            previous = element;
        }

        return true;
    }

    private static int ByName(string left, string right)
    {
        var (leftName, leftRest) = Split(left);
        var (rightName, rightRest) = Split(right);
        var order = string.CompareOrdinal(leftName, rightName);
        return order != 0 ? order : string.CompareOrdinal(leftRest, rightRest);
    }

    private static (string Name, string Specifiers) Split(string text)
    {
        var at = text.AsSpan().IndexOfAny(Operators);
        return at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[at..].Trim());
    }
}
