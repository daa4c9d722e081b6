using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

/// <summary>An entry of <c>cache-keys</c>: what a local project is rebuilt for.</summary>
public sealed class CacheKey
{
    private static readonly string[] Known = ["file", "dir", "git", "env"];
    private static readonly string[] GitKeys = ["commit", "tags"];

    /// <summary>A file or glob, or <see langword="null"/>.</summary>
    public string? File { get; private set; }

    /// <summary>A directory, or <see langword="null"/>.</summary>
    public string? Directory { get; private set; }

    /// <summary>An environment variable, or <see langword="null"/>.</summary>
    public string? Variable { get; private set; }

    /// <summary>Whether the commit of the repository counts.</summary>
    public bool GitCommit { get; private set; }

    /// <summary>Whether the tags of the repository count.</summary>
    public bool GitTags { get; private set; }

    internal static CacheKey Read(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return new CacheKey { File = value.AsString() };
        }

        if (value.Kind != TomlKind.Table)
        {
            throw value.WrongKind("a path or a cache key table");
        }

        var key = new CacheKey();
        var count = 0;
        foreach (var (name, member) in value.AsTable())
        {
            if (++count > 1)
            {
                throw value.Wrong("extra cache key field");
            }

            key.ReadField(name, member);
        }

        return count == 1 ? key : throw value.Wrong("empty cache key table");
    }

    private void ReadField(string name, TomlValue value)
    {
        switch (name)
        {
            case "file":
                File = value.ReadString();
                break;
            case "dir":
                Directory = value.ReadString();
                break;
            case "env":
                Variable = value.ReadString();
                break;
            case "git" when value.Kind == TomlKind.Boolean:
                GitCommit = value.AsBoolean();
                break;
            case "git":
                ReadGit(value.ReadTable("a boolean or a Git cache key table"));
                break;
            default:
                throw value.UnknownField(name, Known);
        }
    }

    private void ReadGit(TomlTable table)
    {
        foreach (var (name, member) in table)
        {
            switch (name)
            {
                case "commit":
                    GitCommit = member.ReadBoolean();
                    break;
                case "tags":
                    GitTags = member.ReadBoolean();
                    break;
                default:
                    throw member.UnknownField(name, GitKeys);
            }
        }
    }
}
