using System.Text.Json;
using PyTool.Abstractions.Environments;

namespace PyTool.Core.Workspaces.Describing;

/// <summary>Writes of an environment what every document tells of it.</summary>
public static class EnvironmentJson
{
    /// <summary>The interpreter of an environment.</summary>
    public static void Python(Utf8JsonWriter writer, EnvironmentLayout layout)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(layout);
        writer.WriteStartObject("python");
        writer.WriteString("path", OperatingSystem.IsWindows() ? Path.Combine(layout.Scheme.Scripts, "python.exe") : Path.Combine(layout.Scheme.Scripts, "python"));
        writer.WriteString("version", layout.Interpreter.Version.ToString());
        writer.WriteString("implementation", layout.Interpreter.Implementation);
        writer.WriteEndObject();
    }
}
