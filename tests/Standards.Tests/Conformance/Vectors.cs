using System.Text;
using System.Text.Json;

namespace PyTool.Standards.Tests.Conformance;

/// <summary>Runs every line of a JSON Lines file and reports the failures in bulk.</summary>
internal static class Vectors
{
    /// <summary>The case returns null when it passes, else what is wrong.</summary>
    public static void Run(string file, Func<JsonElement, string?> check)
    {
        var lines = File.ReadAllLines(Path.Combine(ConformanceFolder.Find("standards")!, file));
        var failures = new List<string>();
        var count = 0;
        foreach (var line in lines)
        {
            using var document = JsonDocument.Parse(line);
            string? failure;
            try
            {
                failure = check(document.RootElement);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failure = e.ToString();
            }

            count++;
            if (failure is not null)
            {
                failures.Add($"{file}:{count}: {failure}\n    {(line.Length > 500 ? line[..500] + "…" : line)}");
            }
        }

        Assert.Equal(lines.Length, count);
        Assert.NotEqual(0, count);
        if (failures.Count > 0)
        {
            var report = new StringBuilder().Append(failures.Count).Append(" of ").Append(count).AppendLine(" failed:");
            foreach (var failure in failures.Take(20))
            {
                report.AppendLine(failure);
            }

            Assert.Fail(report.ToString());
        }
    }

    public static string? Text(JsonElement line, string name)
        => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool? Flag(JsonElement line, string name)
        => line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    public static string? Differ(string what, object? expected, object? actual)
        => Equals(expected, actual) ? null : $"{what}: expected {expected ?? "null"}, got {actual ?? "null"}";
}
