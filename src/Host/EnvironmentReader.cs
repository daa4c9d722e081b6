using System.Collections;

namespace PyTool.Host;

/// <summary>Takes the process environment once, at the start.</summary>
internal static class EnvironmentReader
{
    // What the native entry point notes for the launcher: of this process alone, so no setting, and no part of what a run depends on.
    private const string Start = "PYTOOL_START";

    public static IReadOnlyDictionary<string, string> Read()
    {
        var comparer = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var variables = new Dictionary<string, string>(comparer);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            variables[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        variables.Remove(Start);

        return variables;
    }
}
