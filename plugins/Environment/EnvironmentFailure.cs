using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Environments;

/// <summary>The errors of this room.</summary>
internal static class EnvironmentFailure
{
    public static PyToolException Unsupported(string message) => new("PT4001", "Invalid version request: " + message);

    public static PyToolException Uninspectable(string place, string path, Exception cause) =>
        new("PT4002", "Failed to inspect Python interpreter from " + place + " at `" + path + "`", cause);

    public static PyToolException CannotCreate(string cause, string? hint) =>
        new("PT4003", "Failed to create virtual environment", new IOException(cause)) { Hint = hint };

    public static PyToolException CannotCreate(Exception cause) => new("PT4003", "Failed to create virtual environment", cause);
}
