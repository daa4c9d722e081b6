using PyTool.Abstractions.Plugins;
using PyTool.Core.Initialising;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Reading;
using PyTool.Projects.Scripts;

namespace PyTool.Core.Scripts;

/// <summary>Reads the scripts that commands name.</summary>
public static class ScriptReader
{
    /// <summary>A script that must have metadata.</summary>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="workingDirectory">Absolute path.</param>
    /// <exception cref="PyToolException">There is no such file, it has no metadata, or they are wrong.</exception>
    public static ScriptFile Require(string given, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(given);
        var path = Path.GetFullPath(given, workingDirectory);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new PyToolException(ScriptErrors.Unreadable, $"Failed to read `{given}` (not found); run `uv init --script {given}` to create a PEP 723 script");
        }

        return Find(given, workingDirectory)
            ?? throw new PyToolException(ScriptErrors.NoMetadata, $"`{given}` does not contain a PEP 723 metadata tag; run `uv init --script {given}` to initialize the script");
    }

    /// <summary>A script; <see langword="null"/>: it has no metadata.</summary>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="workingDirectory">Absolute path.</param>
    /// <exception cref="PyToolException">There is no such file, or its metadata are wrong.</exception>
    public static ScriptFile? Find(string given, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(given);
        var path = Path.GetFullPath(given, workingDirectory);
        try
        {
            return ScriptFile.Find(path, Read(given, path));
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    /// <summary>A script without metadata, as if it had those of a new one. The file stays as it is.</summary>
    /// <param name="session">The command.</param>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="python">Text of <c>--python</c>; <see langword="null"/>: none.</param>
    /// <param name="cancellationToken">Ends the search for an interpreter.</param>
    /// <exception cref="PyToolException">There is no such file, or no interpreter.</exception>
    public static async Task<ScriptFile> BeginAsync(CommandSession session, string given, string? python, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var path = Path.GetFullPath(given, session.WorkingDirectory);
        var content = Read(given, path);
        var metadata = await ScriptInitialiser.MetadataAsync(session, python, cancellationToken).ConfigureAwait(false);
        return ScriptFile.Begin(path, content, metadata);
    }

    /// <summary>The bytes of a script.</summary>
    /// <exception cref="PyToolException">There is no such file.</exception>
    internal static byte[] Read(string given, string path)
    {
        if (Directory.Exists(path))
        {
            throw new PyToolException(ScriptErrors.Unreadable, $"failed to read from file `{given}`: Is a directory (os error 21)");
        }

        try
        {
            return BoundedFile.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PyToolException(ScriptErrors.Unreadable, $"failed to read from file `{given}`: No such file or directory (os error 2)");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ScriptErrors.Unreadable, $"failed to read from file `{given}`", exception);
        }
    }
}
