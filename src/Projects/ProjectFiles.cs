using System.Collections.Concurrent;
using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects;

/// <summary>
/// The TOML files of one command: each is read and parsed once, whoever asks. Remembers every path that was looked for, also those that are
/// not there, so that a later command can tell whether anything changed. Safe to use from several threads.
/// </summary>
public sealed class ProjectFiles
{
    private readonly ConcurrentDictionary<string, Lazy<TomlDocument?>> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<PyProjectFile?>> _projects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _consulted = new(StringComparer.Ordinal);

    /// <summary>Creates the files of a command.</summary>
    /// <param name="currentDirectory">Absolute path; paths in messages are relative to it.</param>
    public ProjectFiles(string currentDirectory)
    {
        CurrentDirectory = currentDirectory;
    }

    /// <summary>Absolute path; paths in messages are relative to it.</summary>
    public string CurrentDirectory { get; }

    /// <summary>Absolute paths of the files and directories that were looked for, sorted.</summary>
    public IReadOnlyList<string> ConsultedPaths => [.. _consulted.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the answers depend on more than these paths, such as on everything below a directory.</summary>
    public bool HasDoubts { get; private set; }

    /// <summary>The project file at a path, or <see langword="null"/> when there is no file.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <exception cref="ProjectException">It cannot be read or is no valid project.</exception>
    public PyProjectFile? FindProject(string path)
        => _projects.GetOrAdd(path, p => new Lazy<PyProjectFile?>(() => ReadProject(p))).Value;

    /// <summary>The project file of a directory, or <see langword="null"/> when it has none.</summary>
    /// <param name="directory">Absolute path of the directory.</param>
    /// <exception cref="ProjectException">It cannot be read or is no valid project.</exception>
    public PyProjectFile? FindProjectIn(string directory) => FindProject(Path.Join(directory, "pyproject.toml"));

    /// <summary>Whether a file is there.</summary>
    public bool Exists(string path)
    {
        Consult(path);
        return File.Exists(path);
    }

    /// <summary>Notes that the answer depends on a path.</summary>
    public void Consult(string path) => _consulted.TryAdd(path, true);

    /// <summary>Notes that the answer depends on more than paths that can be named.</summary>
    public void Doubt() => HasDoubts = true;

    /// <summary>Forgets a file after it was changed.</summary>
    public void Forget(string path)
    {
        _documents.TryRemove(path, out _);
        _projects.TryRemove(path, out _);
    }

    /// <summary>Forgets all files: others may have changed them.</summary>
    public void Forget()
    {
        _documents.Clear();
        _projects.Clear();
    }

    /// <summary>Any TOML file, or <see langword="null"/> when there is no file.</summary>
    /// <exception cref="TomlException">It is not TOML.</exception>
    /// <exception cref="ProjectException">It cannot be read.</exception>
    internal TomlDocument? FindDocument(string path)
        => _documents.GetOrAdd(path, p => new Lazy<TomlDocument?>(() => Read(p))).Value;

    private PyProjectFile? ReadProject(string path)
    {
        try
        {
            return FindDocument(path) is { } document ? PyProjectFile.Read(path, document, CurrentDirectory) : null;
        }
        catch (TomlException exception)
        {
            throw PyProjectFile.ParseError(path, CurrentDirectory, TomlSnippet.Of(exception));
        }
    }

    private TomlDocument? Read(string path)
    {
        Consult(path);
        try
        {
            return File.Exists(path) ? TomlDocument.Parse(BoundedFile.ReadAllBytes(path), path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"failed to read from file `{path}`: {exception.Message}", exception) { Path = path };
        }
    }
}
