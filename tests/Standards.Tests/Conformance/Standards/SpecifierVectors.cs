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
        return Vectors.Differ("contains", contains, specifiers.Contains(version, allow))
            ?? (allow ? Vectors.Differ("range", contains, specifiers.Range.Contains(version)) : null)
            ?? Vectors.Differ("canonical", Canonical(VersionSpecifiers.Parse(Vectors.Text(line, "canonical")!)), Canonical(specifiers))
            ?? Vectors.Differ("again", specifiers, VersionSpecifiers.Parse(specifiers.ToString()));
    });

    /// <summary>One text for equal sets: `packaging` and uv keep different orders.</summary>
    internal static string Canonical(VersionSpecifiers specifiers)
        => string.Join(',', specifiers.Select(s => s.ToString()).Distinct().Order(StringComparer.Ordinal));
}
