using System.Text.Json;
using PyTool.Standards.Markers;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class RequirementVectors
{
    [ConformanceFact("requirements.jsonl")]
    public void Requirements_EveryLine_Agrees() => Vectors.Run("requirements.jsonl", line =>
    {
        var valid = Vectors.Flag(line, "uv_valid") ?? Vectors.Flag(line, "valid")!.Value;
        var read = Requirement.TryParse(Vectors.Text(line, "in"), out var requirement, out var error);
        if (Vectors.Differ("valid", valid, read) is { } failure)
        {
            return $"{failure} ({error?.Message})";
        }

        return requirement is not null && line.TryGetProperty("name", out _) ? Compare(line, requirement) : null;
    });

    private static string? Compare(JsonElement line, Requirement requirement)
        => Vectors.Differ("normalized", Vectors.Text(line, "normalized"), requirement.Name.Value)
            ?? Vectors.Differ("extras", Join(line.GetProperty("normalized_extras")), string.Join(',', requirement.Extras.Distinct().Order()))
            ?? Vectors.Differ("specifier", true, VersionSpecifiers.Parse(Vectors.Text(line, "specifier")!).ToHashSet().SetEquals(requirement.Specifiers))
            ?? Vectors.Differ("url", Vectors.Text(line, "url"), requirement.Url)
            ?? Vectors.Differ("marker", MarkerOf(line), requirement.Marker)
            ?? Vectors.Differ("again", requirement, Requirement.Parse(requirement.ToString()));

    // `packaging` prints markers its own way: read again, they are the same value.
    private static Marker MarkerOf(JsonElement line) => Vectors.Text(line, "marker") is { } marker ? Marker.Parse(marker) : Marker.True;

    private static string Join(JsonElement extras) => string.Join(',', extras.EnumerateArray().Select(e => e.GetString()));
}
