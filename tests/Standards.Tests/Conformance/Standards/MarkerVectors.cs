using System.Text.Json;
using PyTool.Standards.Markers;
using PyTool.Standards.Markers.Diagrams;
using PyTool.Standards.Names;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class MarkerVectors
{
    [ConformanceFact("markers-eval.jsonl")]
    public void MarkersEval_EveryLine_Agrees()
    {
        var environments = MarkerEnvironments.Read();

        Vectors.Run("markers-eval.jsonl", line =>
        {
            var text = Vectors.Text(line, "in")!;
            if (Vectors.Text(line, "env") is not { } id)
            {
                return Vectors.Differ("result", Vectors.Text(line, "result") == "invalid", !Marker.TryParse(text, out _));
            }

            // "Is it wanted by the package, or by its extra?"
            var marker = Marker.Parse(text);
            var wanted = marker.Evaluate(environments[id]);
            if (Vectors.Text(line, "extra") is { } extra)
            {
                var selection = new MarkerSelection { Extras = new HashSet<ExtraName> { ExtraName.Parse(extra) } };
                wanted |= marker.Evaluate(environments[id], selection);
            }

            return Vectors.Differ("result", Vectors.Flag(line, "result"), wanted);
        });
    }

    [ConformanceFact("marker-normal.jsonl")]
    public void MarkerNormal_EveryLine_Agrees() => Vectors.Run("marker-normal.jsonl", line =>
    {
        var extra = Vectors.Text(line, "where")!.Split(':') is [_, var name] ? name : null;
        var input = Vectors.Text(line, "in")!;
        SingleDependencyLock answer;
        try
        {
            answer = SingleDependencyLock.Of(input, Vectors.Text(line, "requires_python")!, extra);
        }
        catch (StandardsFormatException exception)
        {
            return Vectors.Differ("error", Vectors.Text(line, "error"), exception.Message);
        }

        return Vectors.Differ("error", Vectors.Text(line, "error"), null)
            ?? Vectors.Differ("requires_dist", Vectors.Text(line, "requires_dist"), answer.RequiresDist)
            ?? Vectors.Differ("lock_dep", Vectors.Text(line, "lock_dep"), answer.Edge)
            ?? Vectors.Differ("resolution_markers", Texts(line), string.Join(" | ", answer.ResolutionMarkers))
            ?? (line.TryGetProperty("compile_python", out var python)
                ? Vectors.Differ("compile", Vectors.Text(line, "compile"), SingleDependencyLock.Of(input, python.GetString()!, extra).Edge)
                : null);
    });

    private static string Texts(JsonElement line) =>
        string.Join(" | ", line.GetProperty("resolution_markers").EnumerateArray().Select(text => text.GetString()));
}
