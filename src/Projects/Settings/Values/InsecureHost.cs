using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

/// <summary>Hosts whose certificates are not checked: <c>host</c>, <c>host:port</c>, <c>https://host:port</c> or <c>*</c>.</summary>
internal static class InsecureHost
{
    public static string Read(TomlValue value)
    {
        var text = value.ReadString();
        var host = text.StartsWith("https://", StringComparison.Ordinal) ? text[8..] : text.StartsWith("http://", StringComparison.Ordinal) ? text[7..] : text;
        var at = host.IndexOf(':', StringComparison.Ordinal);
        return at >= 0 && !host.StartsWith('[') && !ushort.TryParse(host[(at + 1)..], System.Globalization.NumberStyles.None, null, out _)
            ? throw value.Wrong($"invalid port for `--trusted-host`: `{host}`")
            : text;
    }
}
