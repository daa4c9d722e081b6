using System.Diagnostics;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A test of the installed tool with a configuration of the machine of its own, mounted where only the test sees it. Skipped where that is not possible, and says so.</summary>
internal sealed class MachineFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(TryMount);

    public MachineFactAttribute()
    {
        Skip = InstalledTool.Missing ?? (CanMount.Value ? null : "`unshare --mount` is not possible here: it needs root and the right to mount");
    }

    private static bool TryMount()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "mount", "--bind", "/usr", "/etc"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
