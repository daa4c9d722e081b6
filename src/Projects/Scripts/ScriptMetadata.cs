using System.Collections.Frozen;
using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Toml;

namespace PyTool.Projects.Scripts;

/// <summary>What the metadata block of a script says (PEP 723).</summary>
public sealed class ScriptMetadata
{
    // Keys that mean something in a project alone.
    private static readonly FrozenSet<string> OfProjects = new[]
    {
        "environments", "required-environments", "conflicts", "workspace", "package", "managed", "default-groups", "dependency-groups", "dev-dependencies", "build-backend", "pip", "cache-keys",
        "publish-url", "trusted-publishing", "check-url", "add-bounds", "audit", "minimum-libc-version", "python-install-mirror", "pypy-install-mirror", "python-downloads-json-url",
    }.ToFrozenSet(StringComparer.Ordinal);

    private ScriptMetadata(TomlDocument document, UvTable uv)
    {
        Document = document;
        Uv = uv;
    }

    /// <summary>The parsed block.</summary>
    public TomlDocument Document { get; }

    /// <summary>Requirements, or <see langword="null"/> when the key is absent (then the script gets no packages).</summary>
    public IReadOnlyList<Requirement>? Dependencies { get; private set; }

    /// <summary>Pythons it can be used with, or <see langword="null"/>.</summary>
    public VersionSpecifiers? RequiresPython { get; private set; }

    /// <summary>Sources, constraints and the like.</summary>
    public UvTable Uv { get; }

    /// <summary>Settings of the tool, or <see langword="null"/>.</summary>
    public SettingsLayer? Settings { get; private set; }

    /// <summary>Reads a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="path">Absolute path of the script; of one without a file, the working directory and a name.</param>
    /// <exception cref="ProjectException">The block is wrong.</exception>
    public static ScriptMetadata Read(ScriptBlock block, string path)
    {
        try
        {
            return Read(TomlDocument.Parse(block.Metadata, path), path);
        }
        catch (TomlException exception)
        {
            throw new ProjectException(TomlSnippet.Of(exception)) { Path = path };
        }
        catch (TomlReadException exception)
        {
            throw new ProjectException(TomlSnippet.Of(exception.Document, exception.Span, exception.Message)) { Path = path };
        }
        catch (SourceListException exception)
        {
            throw ProjectException.Because("Failed to parse `tool.uv.sources`", exception.Message);
        }
    }

    private static ScriptMetadata Read(TomlDocument document, string path)
    {
        var metadata = new ScriptMetadata(document, UvTable.Empty);
        foreach (var entry in document.Root)
        {
            if (entry.KeyUtf8.SequenceEqual("dependencies"u8))
            {
                metadata.Dependencies = DependencyReader.ReadRequirements(entry.Value);
            }
            else if (entry.KeyUtf8.SequenceEqual("requires-python"u8))
            {
                metadata.RequiresPython = entry.Value.ReadSpecifiers();
            }
            else if (entry.KeyUtf8.SequenceEqual("tool"u8) && entry.Value.ReadTable("struct Tool").TryGetValue("uv"u8, out var uv))
            {
                metadata = ReadUv(metadata, uv, path);
            }
        }

        return metadata;
    }

    private static ScriptMetadata ReadUv(ScriptMetadata metadata, TomlValue uv, string path)
    {
        foreach (var (key, _) in uv.ReadTable("struct ToolUv"))
        {
            // uv reads both halves of the table at once and points at the whole of it.
            if (key != "pytool" && (OfProjects.Contains(key) || !SettingTable.Names.Contains(key, StringComparer.Ordinal)))
            {
                throw uv.Wrong($"unknown field `{key}`");
            }
        }

        return new ScriptMetadata(metadata.Document, UvTable.Read(uv, Path.GetDirectoryName(path) ?? path))
        {
            Dependencies = metadata.Dependencies,
            RequiresPython = metadata.RequiresPython,
            Settings = SettingsDiscovery.ReadScript(metadata.Document, path),
        };
    }
}
