using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Index.Metadata;

/// <summary>Compares what decides a resolution, whatever the spelling and the order.</summary>
internal static class MetadataComparison
{
    /// <summary>What differs; <see langword="null"/>: nothing.</summary>
    public static string? Difference(MetadataHeaders announced, MetadataHeaders actual)
    {
        foreach (var (field, normalize) in Fields)
        {
            var (left, right) = (Set(announced, field, normalize), Set(actual, field, normalize));
            if (left.SetEquals(right))
            {
                continue;
            }

            foreach (var value in right)
            {
                if (!left.Contains(value))
                {
                    return $"`{field}: {value}` was not announced";
                }
            }

            return $"`{field}: {left.First(value => !right.Contains(value))}` was announced but is not in the wheel";
        }

        return null;
    }

    private static IReadOnlyList<(string Field, Func<string, string> Normalize)> Fields { get; } =
    [
        ("Requires-Dist", static text => Requirement.TryParse(text, out var requirement) ? requirement.ToString() : text),
        ("Requires-Python", static text => VersionSpecifiers.TryParse(text, out var specifiers) ? specifiers.ToString() : text),
        ("Provides-Extra", static text => ExtraName.TryParse(text, out var extra) ? extra.Value : text),
    ];

    private static HashSet<string> Set(MetadataHeaders headers, string field, Func<string, string> normalize) =>
        headers.All(field).Select(normalize).ToHashSet(StringComparer.Ordinal);
}
