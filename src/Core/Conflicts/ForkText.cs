using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Conflicts;

/// <summary>Where a fork holds, for headers.</summary>
internal static class ForkText
{
    public static string Of(ForkEnvironment environment)
    {
        var parts = new List<string>(3);
        if (!environment.Marker.IsTrue)
        {
            parts.Add("markers: " + environment.Marker);
        }

        Add(parts, "included", environment.Included);
        Add(parts, "excluded", environment.Excluded);
        return parts.Count == 0 ? "" : $" for split ({string.Join("; ", parts)})";
    }

    private static void Add(List<string> parts, string title, IReadOnlyList<ConflictItem> items)
    {
        if (items.Count > 0)
        {
            parts.Add($"{title}: {string.Join(", ", items.Select(Name))}");
        }
    }

    private static string Name(ConflictItem item) =>
        item.Extra is { } extra ? $"{item.Package}[{extra}]" : item.Group is { } group ? $"{item.Package}[group:{group}]" : item.Package.ToString();
}
