using System.Globalization;
using System.Runtime.InteropServices;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Launcher;

/// <summary>The errors of this room.</summary>
internal static class LaunchFailure
{
    public static PyToolException CannotSpawn(string program, int error) => new("PT5001", "Failed to spawn: " + program, new IOException(Describe(error)));

    public static PyToolException NoWorkingDirectory(string directory) =>
        new("PT5002", "Failed to spawn: the working directory does not exist: `" + directory + "`");

    public static PyToolException Unstartable(string what, int error) => new("PT5003", what, new IOException(Describe(error)));

    /// <summary>The system's text with its number, the way uv's users know it.</summary>
    public static string Describe(int error) =>
        string.Create(CultureInfo.InvariantCulture, $"{Marshal.GetPInvokeErrorMessage(error)} (os error {error})");
}
