using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Initialising;

/// <summary>Writes files of new projects.</summary>
internal static class NewFile
{
    /// <summary>Makes a file with its directories; one that is there stays as it is.</summary>
    public static void Create(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                File.WriteAllText(path, text);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure($"failed to write to file `{path}`", exception);
        }
    }

    public static PyToolException Failure(string message, Exception cause) => new(InitErrors.Place, $"{message}: {cause.Message}");
}
