using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Explanations;

namespace PyTool.Host.Commands.Explaining.Json;

/// <summary>Parts that both answers share as JSON.</summary>
internal static class ExplanationJson
{
    /// <summary>Version of the form: raised when something changes its meaning; new fields may come at any time.</summary>
    private const int Schema = 1;

    public static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", Schema);
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void Answer(Utf8JsonWriter writer, string name, RefusedVersion? answer)
    {
        if (answer is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("requirement", answer.Requirement);
        writer.WriteBoolean("possible", answer.Proof is null);
        Strings(writer, "decided_by", answer.DecidedBy);
        writer.WriteString("where", answer.Where.Trim());
        writer.WriteString("explanation", answer.Explanation);
        Strings(writer, "hints", answer.Hints);
        writer.WriteStartArray("changes");
        foreach (var change in answer.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("package", change.Name.Value);
            writer.WriteString("before", change.Before);
            writer.WriteString("after", change.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (answer.Proof is { } proof)
        {
            ProofJson.Write(writer, proof);
        }

        writer.WriteEndObject();
    }

    public static void Decisions(Utf8JsonWriter writer, IReadOnlyList<DiagnosticEvent.Decision> decisions)
    {
        writer.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            writer.WriteStartObject();
            writer.WriteString("author", decision.Author);
            writer.WriteString("subject", decision.Subject);
            writer.WriteString("reason", decision.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
