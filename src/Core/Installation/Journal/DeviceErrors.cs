namespace PyTool.Core.Installation.Journal;

/// <summary>Tells a rename between two devices from other failures.</summary>
internal static class DeviceErrors
{
    /// <summary><c>EXDEV</c> on Unix, <c>ERROR_NOT_SAME_DEVICE</c> on Windows.</summary>
    public static bool IsCrossDevice(IOException exception) => (exception.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 17 : 18);
}
