using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>The text uv writes for a marker: a short sum of products with common conditions factored out.</summary>
internal static class MarkerWriter
{
    public static string Write(MarkerTable table, Marker marker)
    {
        var operation = table.Begin();
        var cover = new CoverBuilder(table, operation).Build(marker, marker);
        var clauses = new ClauseExpander(operation).Expand(cover);
        table.End(operation);

        // Stable sorts: what is equal keeps the order of the cover.
        return Factor([.. clauses.OrderBy(static clause => clause, ClauseOrder)]);
    }

    private static readonly Comparer<MarkerTerm[]> ClauseOrder = Comparer<MarkerTerm[]>.Create(static (left, right) =>
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i].Place != right[i].Place)
            {
                return left[i].Place - right[i].Place;
            }
        }

        return left.Length - right.Length;
    });

    private static string Factor(List<MarkerTerm[]> clauses)
    {
        var groups = new List<List<MarkerTerm[]>>();
        var groupOf = new Dictionary<string, List<MarkerTerm[]>>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            if (!groupOf.TryGetValue(clause[0].Identity, out var group))
            {
                groups.Add(groupOf[clause[0].Identity] = group = []);
            }

            group.Add(clause);
        }

        var units = ClauseUnit.Unite(groups);
        var isShared = groups.Count < clauses.Count || units.Exists(static unit => unit.Tails.Count > 0 && unit.Heads.Count > 1);
        return !isShared || clauses.TrueForAll(static clause => clause.Length == 1)
            ? ClauseUnit.Either(clauses)
            : string.Join(" or ", units);
    }
}
