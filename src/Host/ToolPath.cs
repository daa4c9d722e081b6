namespace PyTool.Host;

/// <summary>Where the <c>pytool</c> is that the user started, the same from both hosts.</summary>
internal static class ToolPath
{
    /// <summary>Set by the native entry point when it hands over to the other host.</summary>
    public const string Variable = "PYTOOL_ENTRY_POINT";

    public static string Find(IReadOnlyDictionary<string, string> variables)
    {
        var process = Environment.ProcessPath ?? Path.Combine(AppContext.BaseDirectory, "pytool");
        var native = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pytool.exe" : "pytool");
        return variables.TryGetValue(Variable, out var given) && File.Exists(given) ? given : File.Exists(native) ? native : process;
    }
}
