using System.Runtime.InteropServices;

namespace PyTool.Host;

/// <summary>Where the <c>pytool</c> is that the user started, the same from both hosts.</summary>
internal static partial class ToolPath
{
    /// <summary>Set by the native entry point when it hands over to the other host.</summary>
    public const string Variable = "PYTOOL_ENTRY_POINT";

    public static string Find(IReadOnlyDictionary<string, string> variables)
    {
        var process = Environment.ProcessPath ?? Path.Combine(AppContext.BaseDirectory, "pytool");
        var native = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pytool.exe" : "pytool");
        return variables.TryGetValue(Variable, out var given) && File.Exists(given) ? given : File.Exists(native) ? native : process;
    }

    /// <summary>Takes the message of the other host out of the process environment: it is none of the code's business, and would mislead another pytool that the code starts.</summary>
    public static void Forget(IReadOnlyDictionary<string, string> variables)
    {
        if (!OperatingSystem.IsWindows() && variables.ContainsKey(Variable))
        {
            // Children inherit the system's block of variables, of which the runtime has a copy.
            _ = RemoveVariable(Variable);
        }
    }

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RemoveVariable(string name);
}
