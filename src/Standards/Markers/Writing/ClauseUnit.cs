namespace PyTool.Standards.Markers.Writing;

/// <summary>Clauses written as "one of the heads and one of the tails". Without tails the heads stand alone.</summary>
internal sealed class ClauseUnit(List<MarkerTerm[]> tails)
{
    public List<MarkerTerm[]> Heads { get; } = [];

    public List<MarkerTerm[]> Tails { get; } = tails;

    /// <summary>Splits each group of clauses behind their common start; groups with equal tails become one unit.</summary>
    public static List<ClauseUnit> Unite(List<List<MarkerTerm[]>> groups)
    {
        var units = new List<ClauseUnit>();
        var unitOf = new Dictionary<string, ClauseUnit>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var length = CommonStart(group);
            var tails = new List<MarkerTerm[]>(group.Count);
            foreach (var clause in group)
            {
                tails.Add(clause[length..]);
            }

            // A head that stands alone covers the rest of its group.
            if (tails.Exists(static tail => tail.Length == 0))
            {
                tails.Clear();
            }

            var identity = IdentityOf(tails);
            if (!unitOf.TryGetValue(identity, out var unit))
            {
                units.Add(unitOf[identity] = unit = new ClauseUnit(tails));
            }

            unit.Heads.Add(group[0][..length]);
        }

        return units;
    }

    /// <summary>Alternatives joined by "or"; those of several terms in parentheses.</summary>
    public static string Either(List<MarkerTerm[]> clauses) => string.Join(" or ", clauses.Select(clause =>
    {
        var text = string.Join(" and ", (object[])clause);
        return clauses.Count > 1 && clause.Length > 1 ? $"({text})" : text;
    }));

    public override string ToString() => Tails.Count == 0 ? Either(Heads) : $"{Operand(Heads)} and {Operand(Tails)}";

    private static string Operand(List<MarkerTerm[]> clauses) => clauses.Count > 1 ? $"({Either(clauses)})" : Either(clauses);

    private static int CommonStart(List<MarkerTerm[]> group)
    {
        var length = 1;
        while (group.Count > 1 && length < group[0].Length
            && group.TrueForAll(clause => length < clause.Length && string.Equals(clause[length].Identity, group[0][length].Identity, StringComparison.Ordinal)))
        {
            length++;
        }

        return length;
    }

    private static string IdentityOf(List<MarkerTerm[]> tails) =>
        string.Join("\u0001\u0001", tails.Select(static tail => string.Join('\u0001', tail.Select(static term => term.Identity))));
}
