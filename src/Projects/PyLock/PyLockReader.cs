using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.PyLock;

/// <summary>Reads a <c>pylock.toml</c>; keys that are not known are passed over.</summary>
public static class PyLockReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="currentDirectory">The path in messages is relative to it; <see langword="null"/>: absolute.</param>
    /// <exception cref="ProjectException">The file is wrong.</exception>
    public static PyLockFile Read(byte[] utf8, string path, string? currentDirectory = null)
    {
        try
        {
            return ReadFile(TomlDocument.Parse(utf8, path));
        }
        catch (TomlException exception)
        {
            throw Failure(path, currentDirectory, TomlSnippet.Of(exception));
        }
        catch (TomlReadException exception)
        {
            throw Failure(path, currentDirectory, TomlSnippet.Of(exception.Document, exception.Span, exception.Message));
        }
    }

    private static ProjectException Failure(string path, string? currentDirectory, string snippet)
        => new($"Not a valid `pylock.toml` file: {DisplayPath.Of(path, currentDirectory)}", new ProjectException(snippet)) { Path = path };

    private static PyLockFile ReadFile(TomlDocument document)
    {
        var root = document.Root;
        var version = root.TryGetValue("lock-version"u8, out var value) ? ReadVersion(value) : throw AtStart(document, "missing field `lock-version`");
        var createdBy = root.TryGetValue("created-by"u8, out value) ? value.ReadString() : throw AtStart(document, "missing field `created-by`");
        return new PyLockFile
        {
            LockVersion = version,
            CreatedBy = createdBy,
            Environments = root.TryGetValue("environments"u8, out value) ? DependencyReader.ReadList(value, static v => v.ReadMarker()) : [],
            RequiresPython = root.TryGetValue("requires-python"u8, out value) ? value.ReadSpecifiers() : null,
            Extras = root.TryGetValue("extras"u8, out value) ? DependencyReader.ReadList(value, static v => v.ReadExtraName()) : [],
            DependencyGroups = root.TryGetValue("dependency-groups"u8, out value) ? DependencyReader.ReadList(value, static v => v.ReadGroupName()) : [],
            DefaultGroups = root.TryGetValue("default-groups"u8, out value) ? value.ReadStrings() : [],
            Packages = root.TryGetValue("packages"u8, out value) ? DependencyReader.ReadList(value, ReadPackage) : [],
        };
    }

    private static TomlReadException AtStart(TomlDocument document, string reason) => new(document, new TomlSpan(0, 0), reason);

    private static string ReadVersion(TomlValue value)
    {
        var version = value.ReadVersion();
        return version.Major == 1 ? value.AsString() : throw value.Wrong($"unsupported lock version (`{version}`, but only major version 1 is supported)");
    }

    private static PyLockPackage ReadPackage(TomlValue value)
    {
        var table = value.ReadTable("struct PylockTomlPackage");
        var name = table.TryGetValue("name"u8, out var member) ? member.ReadPackageName() : throw value.Wrong("missing field `name`");
        var package = new PyLockPackage
        {
            Name = name,
            Version = table.TryGetValue("version"u8, out member) ? member.ReadVersion() : null,
            Marker = table.TryGetValue("marker"u8, out member) ? member.ReadMarker() : Marker.True,
            RequiresPython = table.TryGetValue("requires-python"u8, out member) ? member.ReadSpecifiers() : null,
            Index = Text(table, "index"),
            Vcs = table.TryGetValue("vcs"u8, out member) ? ReadVcs(member) : null,
            Directory = table.TryGetValue("directory"u8, out member) ? ReadDirectory(member) : null,
            Archive = table.TryGetValue("archive"u8, out member) ? ReadArtifact(member) : null,
            Sdist = table.TryGetValue("sdist"u8, out member) ? ReadArtifact(member) : null,
            Wheels = table.TryGetValue("wheels"u8, out member) ? DependencyReader.ReadList(member, ReadArtifact) : [],
        };
        return package;
    }

    private static PyLockVcs ReadVcs(TomlValue value)
    {
        var table = value.ReadTable("struct PylockTomlVcs");
        return new PyLockVcs
        {
            Type = Text(table, "type") ?? throw value.Wrong("missing field `type`"),
            Url = Text(table, "url"),
            Path = Text(table, "path"),
            RequestedRevision = Text(table, "requested-revision"),
            CommitId = Text(table, "commit-id") ?? throw value.Wrong("missing field `commit-id`"),
            Subdirectory = Text(table, "subdirectory"),
        };
    }

    private static PyLockDirectory ReadDirectory(TomlValue value)
    {
        var table = value.ReadTable("struct PylockTomlDirectory");
        return new PyLockDirectory
        {
            Path = Text(table, "path") ?? throw value.Wrong("missing field `path`"),
            Editable = table.TryGetValue("editable"u8, out var editable) ? editable.ReadBoolean() : null,
            Subdirectory = Text(table, "subdirectory"),
        };
    }

    private static PyLockArtifact ReadArtifact(TomlValue value)
    {
        var table = value.ReadTable("a table");
        return new PyLockArtifact
        {
            Name = Text(table, "name"),
            Url = Text(table, "url"),
            Path = Text(table, "path"),
            UploadTime = table.TryGetValue("upload-time"u8, out var time) ? time.ToString() : null,
            Size = table.TryGetValue("size"u8, out var size) ? size.ReadInteger("u64", 0, long.MaxValue) : null,
            Subdirectory = Text(table, "subdirectory"),
            Hashes = table.TryGetValue("hashes"u8, out var hashes) ? ReadHashes(hashes) : throw value.Wrong("missing field `hashes`"),
        };
    }

    private static SortedDictionary<string, string> ReadHashes(TomlValue value)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (algorithm, member) in value.ReadTable("struct Hashes"))
        {
            var digest = member.ReadString();
            if (LengthOf(algorithm) is { } length && digest.Length != length)
            {
                throw value.Wrong($"Invalid hash digest length (expected {length} hexadecimal characters, found {digest.Length})\nin `{algorithm}`");
            }

            hashes[algorithm] = digest;
        }

        return hashes;
    }

    private static int? LengthOf(string algorithm) => algorithm switch
    {
        "md5" => 32,
        "sha256" => 64,
        "sha384" => 96,
        "sha512" or "blake2b" => 128,
        _ => null,
    };

    private static string? Text(TomlTable table, string key) => table.TryGetValue(key, out var value) ? value.ReadString() : null;
}
