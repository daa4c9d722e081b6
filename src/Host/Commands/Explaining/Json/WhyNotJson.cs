using PyTool.Abstractions.Plugins;
using PyTool.Core.Explanations;

namespace PyTool.Host.Commands.Explaining.Json;

/// <summary>The answer to <c>why-not</c> as JSON.</summary>
internal static class WhyNotJson
{
    public static string Of(WhyNotResult result, IReadOnlyList<DiagnosticEvent.Decision> decisions) => ExplanationJson.Write(writer =>
    {
        writer.WriteString("package", result.Package.Value);
        ExplanationJson.Strings(writer, "chosen", result.Chosen.Select(static v => v.ToString()));
        writer.WriteBoolean("is_chosen", result.IsChosen);
        ExplanationJson.Answer(writer, "answer", result.Answer);
        ExplanationJson.Decisions(writer, decisions);
    });
}
