using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class SpecifierVectors
{
    [ConformanceFact("specifiers.jsonl")]
    public void Specifiers_EveryLine_Agrees() => Vectors.Run("specifiers.jsonl", line =>
    {
        var valid = Vectors.Flag(line, "uv_valid") ?? Vectors.Flag(line, "valid")!.Value;
        var read = VersionSpecifiers.TryParse(Vectors.Text(line, "spec"), out var specifiers, out var error);
        if (Vectors.Differ("valid", valid, read) is { } failure)
        {
            return $"{failure} ({error})";
        }

        if (specifiers is null)
        {
            return error is null ? "no error text" : null;
        }

        var version = PyVersion.Parse(Vectors.Text(line, "version")!);
        var allow = Vectors.Flag(line, "prereleases")!.Value;
        var contains = Vectors.Flag(line, "uv") ?? Vectors.Flag(line, "contains")!.Value;
        var expected = VersionSpecifiers.Parse(Vectors.Text(line, "canonical")!);
        // uv was asked with pre-releases only; `===` is its own: a comparison of versions, not of texts.
        var asked = allow || specifiers.All(s => s.Operator != SpecifierOperator.ExactEqual);
        return (asked ? Vectors.Differ("contains", contains, specifiers.Contains(version, allow)) : null)
            ?? (allow ? Vectors.Differ("range", contains, specifiers.Range.Contains(version)) : null)
            ?? Vectors.Differ("canonical", true, expected.ToHashSet().SetEquals(specifiers))
            ?? Vectors.Differ("again", specifiers, VersionSpecifiers.Parse(specifiers.ToString()));
    });
}
