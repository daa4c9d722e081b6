using System.Collections;

namespace PyTool.Host;

/// <summary>Takes the process environment once, at the start.</summary>
internal static class EnvironmentReader
{
    public static IReadOnlyDictionary<string, string> Read()
    {
        var comparer = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var variables = new Dictionary<string, string>(comparer);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            variables[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        return variables;
    }
}
