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
                    libc.Glibc = member.ReadString();
                    break;
                case "musl":
                    libc.Musl = member.ReadString();
                    break;
                default:
                    throw member.UnknownField(key, Known);
            }
        }

        return libc;
    }
}
