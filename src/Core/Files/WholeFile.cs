using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Files;

/// <summary>Files that are replaced as a whole: nobody ever sees half of one.</summary>
public static class WholeFile
{
    private const string Failed = "PT1503";

    /// <summary>Writes a file. A link is followed; permissions stay.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="PyToolException">It cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        string? temporary = null;
        try
        {
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            temporary = $"{target}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(temporary, content);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }

            throw new PyToolException(Failed, $"failed to write to file `{path}`: {exception.Message}");
        }
    }
}
