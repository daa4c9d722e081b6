using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>Value of <c>minimum-libc-version</c>.</summary>
public sealed class MinimumLibc
{
    private static readonly string[] Known = ["glibc", "musl"];

    /// <summary>Version of glibc, or <see langword="null"/>.</summary>
    public string? Glibc { get; private set; }

    /// <summary>Version of musl, or <see langword="null"/>.</summary>
    public string? Musl { get; private set; }

    internal static MinimumLibc Read(TomlValue value)
    {
        var libc = new MinimumLibc();
        foreach (var (key, member) in value.ReadTable("struct MinimumLibcVersion"))
        {
            switch (key)
            {
                case "glibc":
                    libc.Glibc = ReadVersion(member);
                    break;
                case "musl":
                    libc.Musl = ReadVersion(member);
                    break;
                default:
                    throw member.UnknownField(key, Known);
            }
        }

        return libc;
    }

    private static string ReadVersion(TomlValue value)
    {
        var text = value.ReadString("a libc version string in the form `<major>.<minor>`");
        var parts = text.Split('.');
        return parts.Length == 2 && parts.All(static p => p.Length is > 0 and < 6 && p.All(char.IsAsciiDigit))
            ? text
            : throw value.Wrong("expected a libc version in the form `<major>.<minor>` (e.g., `2.31` or `1.2`)");
    }
}
