using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

internal sealed partial class LockValues
{
    private const int CommitLength = 40;

    private static readonly string[] Schemes = ["http", "https", "file", "ftp", "ssh", "git", "s3", "gs", "az"];

    public LockSource Source(TomlValue value)
    {
        var table = value.AsTable();
        if (table.TryGetValue("registry"u8, out var registry))
        {
            return Registry(registry);
        }

        if (table.TryGetValue("git"u8, out var git))
        {
            return Git(git);
        }

        if (table.TryGetValue("url"u8, out var url))
        {
            var subdirectory = table.TryGetValue("subdirectory"u8, out var member) ? RelativePath(member) : null;
            return new LockSource { Kind = LockSourceKind.Archive, Location = Url(url), Subdirectory = subdirectory };
        }

        return table.TryGetValue("path"u8, out var path) ? Local(LockSourceKind.LocalArchive, path)
            : table.TryGetValue("directory"u8, out path) ? Local(LockSourceKind.Directory, path)
            : table.TryGetValue("editable"u8, out path) ? Local(LockSourceKind.Editable, path)
            : table.TryGetValue("virtual"u8, out path) ? Local(LockSourceKind.Virtual, path)
            : throw value.Error("data did not match any variant of untagged enum SourceWire");
    }

    /// <summary>The source of a requirement, or <see langword="null"/> when it comes from an index.</summary>
    public LockSource? RequirementSource(TomlTable table)
    {
        if (table.TryGetValue("git"u8, out var git))
        {
            var text = Text(git);
            return LockGitSource.Read(text) is null ? throw git.Error("Failed to parse Git URL") : new LockSource { Kind = LockSourceKind.Git, Location = text };
        }

        return table.ContainsKey("url") || table.ContainsKey("path") || table.ContainsKey("directory") || table.ContainsKey("editable") || table.ContainsKey("virtual")
            ? Source(table.Value)
            : null;
    }

    public static string Url(TomlValue value)
    {
        var text = Text(value);
        return HasScheme(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.IsFile || uri.Host.Length > 0)
            ? text
            : throw value.Error("relative URL without a base");
    }

    /// <summary>A path; <c>..</c> is allowed, as members may lie beside the root, control characters are not.</summary>
    public static string LocalPath(TomlValue value)
    {
        var text = Text(value);
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                throw value.Error("a path with control characters");
            }
        }

        return text.Length == 0 ? throw value.Error("an empty path") : text;
    }

    private LockSource Registry(TomlValue value)
    {
        var text = Text(value);
        if (_registries.TryGetValue(text, out var known))
        {
            return known;
        }

        var source = HasScheme(text)
            ? new LockSource { Kind = LockSourceKind.Registry, Location = Url(value) }
            : new LockSource { Kind = LockSourceKind.LocalRegistry, Location = LocalPath(value) };
        _registries.Add(text, source);
        return source;
    }

    private static LockSource Git(TomlValue value)
    {
        var text = Text(value);
        if (LockGitSource.Read(text) is not { } source)
        {
            throw value.Error("Failed to parse Git URL");
        }

        if (source.Commit is not { Length: CommitLength } commit || commit.AsSpan().ContainsAnyExcept(HexDigits))
        {
            throw value.Error("Failed to parse Git URL");
        }

        if (source.Reference is { Length: CommitLength } reference && !reference.AsSpan().ContainsAnyExcept(HexDigits) && !string.Equals(reference, commit, StringComparison.Ordinal))
        {
            throw value.Error("Failed to parse Git URL: the revision is not the commit");
        }

        if (source.Reference is { } name && (name.StartsWith('-') || name.Length == 0))
        {
            throw value.Error($"Failed to parse Git URL: `{name}` is no reference");
        }

        if (source.Subdirectory is { } inside && !IsInside(inside) || source.ArchivePath is { } archive && !IsInside(archive))
        {
            throw value.Error("Failed to parse Git URL: the path leaves the repository");
        }

        return new LockSource { Kind = LockSourceKind.Git, Location = text };
    }

    private static string RelativePath(TomlValue value)
    {
        var text = LocalPath(value);
        return IsInside(text) ? text : throw value.Error("the subdirectory leaves the archive");
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] is not ('/' or '\\') && !path.Contains(':', StringComparison.Ordinal) && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static LockSource Local(LockSourceKind kind, TomlValue value) => new() { Kind = kind, Location = LocalPath(value) };

    // `c:/x` is a path.
    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 1)
        {
            return false;
        }

        var scheme = text.AsSpan(0, colon);
        var plus = scheme.IndexOf('+');
        scheme = plus < 0 ? scheme : scheme[(plus + 1)..];
        foreach (var known in Schemes)
        {
            if (scheme.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static System.Buffers.SearchValues<char> HexDigits { get; } = System.Buffers.SearchValues.Create("0123456789abcdef");
}
