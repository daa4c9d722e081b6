using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Reading;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Fetches the text of files with requirements: from disk, standard input, or the network.</summary>
internal static class RequirementsText
{
    private const int MostBytes = 64 << 20;

    public static bool IsUrl(string file) => file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a file.</summary>
    /// <param name="session">The command.</param>
    /// <param name="file">The path as written.</param>
    /// <param name="includer">The file that includes it; <see langword="null"/>: the user named it.</param>
    public static string Read(CommandSession session, string file, string? includer)
    {
        if (file == "-")
        {
            return StandardInput();
        }

        if (IsUrl(file))
        {
            return Fetch(session, file);
        }

        var path = Path.GetFullPath(file.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? new Uri(file).LocalPath : file, session.WorkingDirectory);
        try
        {
            if (Directory.Exists(path))
            {
                throw new PyToolException(ConcreteErrors.Input, $"failed to read from file `{file}`: Is a directory (os error 21)");
            }

            return new FileInfo(path).Length > MostBytes ? throw new PyToolException(ConcreteErrors.Input, $"File is too large: {file}") : Decode(BoundedFile.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PyToolException(ConcreteErrors.Input,
                includer is null ? $"File not found: {file}" : $"failed to read from file `{path}`: No such file or directory (os error 2)");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ConcreteErrors.Input, $"failed to read from file `{file}`", exception);
        }
    }

    private static string StandardInput()
    {
        using var stream = Console.OpenStandardInput();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (reader.Read(buffer) is var count and > 0)
        {
            if (text.Append(buffer, 0, count).Length > MostBytes)
            {
                throw new PyToolException(ConcreteErrors.Input, "Too many requirements on standard input");
            }
        }

        return text.ToString();
    }

    private static string Fetch(CommandSession session, string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        try
        {
            using var content = session.Index.Artifacts.OpenAsync(new Artifact { FileName = name, Url = url }, null, CancellationToken.None).GetAwaiter().GetResult();
            using var reader = new StreamReader(content.Stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (PyToolException exception)
        {
            throw new PyToolException(ConcreteErrors.Input, $"Error while accessing remote requirements file: {url}", exception);
        }
    }

    private static string Decode(byte[] bytes)
    {
        var isMarked = bytes is [0xEF, 0xBB, 0xBF, ..];
        return Encoding.UTF8.GetString(isMarked ? bytes.AsSpan(3) : bytes);
    }
}
