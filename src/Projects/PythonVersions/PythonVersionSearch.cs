using PyTool.Projects.Reading;

namespace PyTool.Projects.PythonVersions;

/// <summary>How a file with requests is looked for.</summary>
public sealed class PythonVersionSearch
{
    /// <summary>Absolute path of the directory to begin in.</summary>
    public required string Directory { get; init; }

    /// <summary>Absolute path of the last directory on the way up (the root of the workspace); <see langword="null"/>: the root of the file system.</summary>
    public string? StopAt { get; init; }

    /// <summary>Whether <c>.python-versions</c> wins over <c>.python-version</c> beside it.</summary>
    public bool PrefersMany { get; init; }

    /// <summary>Absolute path of the user's configuration directory, the last place to look; <see langword="null"/>: none.</summary>
    public string? UserDirectory { get; init; }

    /// <summary>Whether no file is read.</summary>
    public bool NoConfig { get; init; }

    /// <summary>Finds the file that counts.</summary>
    /// <param name="files">Notes the paths that were looked for.</param>
    /// <returns>The file, or <see langword="null"/>.</returns>
    public PythonVersionFile? Find(ProjectFiles files)
    {
        if (NoConfig)
        {
            return null;
        }

        for (var at = Directory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (FindIn(files, at, isGlobal: false) is { } file)
            {
                return file;
            }

            if (at == StopAt)
            {
                break;
            }
        }

        return UserDirectory is null ? null : FindIn(files, UserDirectory, isGlobal: true);
    }

    private PythonVersionFile? FindIn(ProjectFiles files, string directory, bool isGlobal)
    {
        var first = PrefersMany ? PythonVersionFile.ManyName : PythonVersionFile.SingleName;
        var second = PrefersMany ? PythonVersionFile.SingleName : PythonVersionFile.ManyName;
        return Read(files, Path.Join(directory, first), isGlobal) ?? Read(files, Path.Join(directory, second), isGlobal);
    }

    private static PythonVersionFile? Read(ProjectFiles files, string path, bool isGlobal)
    {
        if (!files.Exists(path))
        {
            return null;
        }

        try
        {
            return new PythonVersionFile { Path = path, Requests = PythonVersionFile.Parse(BoundedFile.ReadAllText(path)), IsGlobal = isGlobal };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"failed to read from file `{path}`: {exception.Message}", exception) { Path = path };
        }
    }
}
