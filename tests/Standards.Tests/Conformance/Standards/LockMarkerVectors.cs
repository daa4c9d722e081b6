using System.Text.RegularExpressions;
using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Tests.Conformance.Standards;

/// <summary>The markers that uv wrote to locks come back unchanged when read and written.</summary>
public partial class LockMarkerVectors
{
    [ConformanceFact("forks.jsonl")]
    public void LockMarkers_ReadAndWritten_AreUnchanged() => Vectors.Run("forks.jsonl", line =>
    {
        foreach (Match match in MarkerText().Matches(Vectors.Text(line, "lock") ?? ""))
        {
            var text = match.Groups["marker"].Value.Replace("\\\"", "\"", StringComparison.Ordinal);
            var table = new MarkerTable();
            if (Vectors.Differ("marker", text, table.Write(table.Parse(text))) is { } failure)
            {
                return failure;
            }
        }

        return null;
    });

    [GeneratedRegex("""marker = "(?<marker>(?:[^"\\]|\\.)*)"|^    "(?<marker>(?:[^"\\]|\\.)* (?:==|!=|<|<=|>|>=|in) (?:[^"\\]|\\.)*)",$""", RegexOptions.Multiline)]
    private static partial Regex MarkerText();
}
