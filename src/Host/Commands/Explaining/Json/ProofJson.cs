using System.Text.Json;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Explanations;
using PyTool.Standards.Versions;

namespace PyTool.Host.Commands.Explaining.Json;

/// <summary>A proof as a list of numbered steps; conclusions name the two steps they follow from. The last step is what was to be proved.</summary>
internal static class ProofJson
{
    public static void Write(Utf8JsonWriter writer, Derivation root)
    {
        var numbers = new Dictionary<Derivation, int>(ReferenceEqualityComparer.Instance);
        writer.WriteStartArray("derivation");
        foreach (var step in ProofSteps.Of(root))
        {
            numbers.Add(step, numbers.Count);
            writer.WriteStartObject();
            writer.WriteNumber("id", numbers[step]);
            WriteStep(writer, step, numbers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStep(Utf8JsonWriter writer, Derivation step, Dictionary<Derivation, int> numbers)
    {
        switch (step)
        {
            case Derivation.NoVersions none:
                writer.WriteString("kind", "no-versions");
                WriteRange(writer, none.Package, none.Range);
                break;
            case Derivation.Unusable unusable:
                writer.WriteString("kind", "unusable");
                WriteRange(writer, unusable.Package, unusable.Range);
                writer.WriteString("reason", unusable.Reason.Kind.ToString());
                writer.WriteString("detail", unusable.Reason.Detail);
                writer.WriteString("author", unusable.Reason.Author);
                break;
            case Derivation.Dependency needs:
                writer.WriteString("kind", "dependency");
                WriteRange(writer, needs.Package, needs.Range);
                writer.WriteString("needs", NameOf(needs.Needed));
                writer.WriteString("needs_versions", needs.NeededRange.ToString());
                break;
            case Derivation.Derived derived:
                writer.WriteString("kind", "conclusion");
                WriteTerms(writer, derived.Terms);
                writer.WriteStartArray("causes");
                writer.WriteNumberValue(numbers[derived.First]);
                writer.WriteNumberValue(numbers[derived.Second]);
                writer.WriteEndArray();
                break;
        }
    }

    private static void WriteTerms(Utf8JsonWriter writer, IReadOnlyList<DerivationTerm> terms)
    {
        writer.WriteStartArray("incompatible");
        foreach (var term in terms)
        {
            writer.WriteStartObject();
            WriteRange(writer, term.Package, term.IsPositive ? term.Range : term.Range.Complement());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter writer, DerivationPackage package, VersionRange range)
    {
        writer.WriteString("package", NameOf(package));
        writer.WriteString("versions", range.ToString());
    }

    private static string NameOf(DerivationPackage package)
    {
        if (package.Kind == DerivationPackageKind.Root)
        {
            return "(project)";
        }

        var item = package.Extra is { } extra ? $"[{extra}]" : package.Group is { } group ? $":{group}" : "";
        return package.Name is { } name ? $"{name}{item}{(package.Marker.IsTrue ? "" : " ; " + package.Marker)}" : "(python)";
    }
}
