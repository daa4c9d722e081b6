using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

public sealed partial class PyProjectFile
{
    /// <summary>Reads a parsed file.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="document">Its text.</param>
    /// <param name="currentDirectory">Paths in messages are relative to it; <see langword="null"/>: absolute.</param>
    /// <exception cref="ProjectException">The file is no valid project.</exception>
    public static PyProjectFile Read(string path, TomlDocument document, string? currentDirectory = null)
    {
        try
        {
            var file = new PyProjectFile(path, document);
            file.ReadRoot();
            return file;
        }
        catch (TomlReadException exception)
        {
            throw ParseError(path, currentDirectory, TomlSnippet.Of(exception.Document, exception.Span, exception.Message));
        }
        catch (TomlException exception)
        {
            throw ParseError(path, currentDirectory, TomlSnippet.Of(exception));
        }
        catch (SourceListException exception)
        {
            throw new ProjectException(
                $"Failed to parse: {DisplayPath.Of(path, currentDirectory)}",
                ProjectException.Because("Failed to parse `tool.uv.sources`", exception.Message))
            {
                Path = path,
                Hint = exception.Hint,
            };
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="path">Absolute path of the file the text belongs to.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="currentDirectory">Paths in messages are relative to it; <see langword="null"/>: absolute.</param>
    /// <exception cref="ProjectException">The text is no valid project.</exception>
    public static PyProjectFile Parse(string path, byte[] utf8, string? currentDirectory = null)
    {
        TomlDocument document;
        try
        {
            document = TomlDocument.Parse(utf8, path);
        }
        catch (TomlException exception)
        {
            throw ParseError(path, currentDirectory, TomlSnippet.Of(exception));
        }

        return Read(path, document, currentDirectory);
    }

    /// <summary>The metadata of a script as a file without project: only its part of <c>[tool.uv]</c> counts.</summary>
    internal static PyProjectFile OfScript(Scripts.ScriptFile script) => new(script.Path, script.Metadata.Document) { Uv = script.Metadata.Uv };

    internal static ProjectException ParseError(string path, string? currentDirectory, string snippet)
        => new($"Failed to parse: {DisplayPath.Of(path, currentDirectory)}", new ProjectException(snippet)) { Path = path };

    private void ReadRoot()
    {
        foreach (var entry in Document.Root)
        {
            if (entry.KeyUtf8.SequenceEqual("project"u8))
            {
                Project = ProjectTable.Read(entry.Value);
            }
            else if (entry.KeyUtf8.SequenceEqual("dependency-groups"u8))
            {
                DependencyGroups = DependencyGroupTable.Read(entry.Value);
            }
            else if (entry.KeyUtf8.SequenceEqual("build-system"u8))
            {
                HasBuildSystem = true;
            }
            else if (entry.KeyUtf8.SequenceEqual("tool"u8))
            {
                ReadTools(entry.Value.ReadTable("struct Tool"));
            }
        }
    }

    private void ReadTools(TomlTable tools)
    {
        if (tools.TryGetValue("uv"u8, out var uv))
        {
            Uv = UvTable.Read(uv, Directory);
        }

        HasPoetryDependencies = Project is { Dependencies: null } or null
            && tools.TryGetTable("poetry", out var poetry) && poetry.ContainsKey("dependencies");
    }
}
