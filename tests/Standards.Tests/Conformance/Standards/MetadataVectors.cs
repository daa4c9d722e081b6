using System.Text;
using System.Text.Json;
using PyTool.Standards.Metadata;
using PyTool.Standards.Requirements;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class MetadataVectors
{
    [ConformanceFact("metadata.jsonl")]
    public void Metadata_EveryLine_Agrees() => Vectors.Run("metadata.jsonl", line =>
    {
        var text = Vectors.Text(line, "text")!;
        var uv = line.GetProperty("uv");
        var readable = Vectors.Text(uv, "error") != "invalid metadata";
        var read = CoreMetadata.TryParse(text, out var metadata, out var error);
        if (Vectors.Differ("readable", readable, read) is { } failure)
        {
            return $"{failure} ({error})";
        }

        if (metadata is null || !uv.TryGetProperty("requires_dist", out var requires))
        {
            return null;
        }

        // The lock sorts requirements and drops duplicates: compare as sets.
        var expected = requires.EnumerateArray().Select(Describe).Order(StringComparer.Ordinal);
        var actual = metadata.RequiresDist.Select(Describe).Distinct().Order(StringComparer.Ordinal);
        var again = CoreMetadata.Parse(Encoding.UTF8.GetBytes(text));
        return Vectors.Differ("requires_dist", string.Join(" | ", expected), string.Join(" | ", actual))
            ?? Vectors.Differ("provides_extras", string.Join(',', uv.GetProperty("provides_extras").EnumerateArray().Select(e => e.GetString())),
                string.Join(',', metadata.ProvidesExtras))
            ?? Vectors.Differ("bytes", string.Join(" | ", metadata.RequiresDist), string.Join(" | ", again.RequiresDist));
    });

    private static string Describe(JsonElement requirement)
    {
        var extras = requirement.TryGetProperty("extras", out var list) ? $"[{string.Join(',', list.EnumerateArray().Select(e => e.GetString()))}]" : "";
        return $"{Vectors.Text(requirement, "name")}{extras}{Vectors.Text(requirement, "specifier")} ; {Vectors.Text(requirement, "marker")}";
    }

    private static string Describe(Requirement requirement)
    {
        var extras = requirement.Extras.Count > 0 ? $"[{string.Join(',', requirement.Extras)}]" : "";
        return $"{requirement.Name}{extras}{requirement.Specifiers} ; {requirement.Marker}";
    }
}
