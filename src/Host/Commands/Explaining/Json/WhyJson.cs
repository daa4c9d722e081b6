using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Explanations;

namespace PyTool.Host.Commands.Explaining.Json;

/// <summary>The answer to <c>why</c> as JSON.</summary>
internal static class WhyJson
{
    public static string Of(WhyResult result, IReadOnlyList<DiagnosticEvent.Decision> decisions) => ExplanationJson.Write(writer =>
    {
        writer.WriteString("package", result.Package.Value);
        ExplanationJson.Strings(writer, "decided_by", result.DecidedBy);
        writer.WriteStartArray("versions");
        foreach (var version in result.Versions)
        {
            Write(writer, version);
        }

        writer.WriteEndArray();
        ExplanationJson.Strings(writer, "rules", result.Rules);
        ExplanationJson.Decisions(writer, decisions);
    });

    private static void Write(Utf8JsonWriter writer, ChosenVersion version)
    {
        writer.WriteStartObject();
        writer.WriteString("version", version.Version.ToString());
        writer.WriteString("source", version.Source.ToString());
        ExplanationJson.Strings(writer, "environments", version.Environments.Where(static m => !m.IsTrue).Select(static m => m.ToString()));
        writer.WriteString("reason", version.Reason switch { ChoiceReason.Source => "source", ChoiceReason.Lock => "lock", ChoiceReason.Lowest => "lowest", _ => "highest" });
        writer.WriteStartArray("chains");
        foreach (var chain in version.Chains)
        {
            writer.WriteStartArray();
            foreach (var link in chain)
            {
                writer.WriteStartObject();
                writer.WriteString("package", link.Package);
                writer.WriteString("version", link.Version);
                writer.WriteString("requirement", link.Requirement);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        ExplanationJson.Answer(writer, "newest", version.Newest);
        writer.WriteEndObject();
    }
}
