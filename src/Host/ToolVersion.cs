using System.Reflection;

namespace PyTool.Host;

/// <summary>Who this program is, and which uv it is compatible with.</summary>
public static class ToolVersion
{
    /// <summary>The version of uv whose behaviour is the specification: answers <c>required-version</c>, <c>uv_build</c> bounds and the key of <c>pyvenv.cfg</c>.</summary>
    public const string UvCompatibility = "0.13.9";

    /// <summary>Version of pytool itself.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        var version = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        var build = version.IndexOf('+', StringComparison.Ordinal);
        return build < 0 ? version : version[..build];
    }
}
