using PyTool.Abstractions.Plugins;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Reading;
using PyTool.Projects.Reading;

namespace PyTool.Core.Locking;

/// <summary>The file of a lock.</summary>
public static class LockFile
{
    /// <summary>Reads a lock; <see langword="null"/>: there is none.</summary>
    /// <exception cref="PyToolException">It cannot be read, or is no lock.</exception>
    public static LockDocument? Read(string path, LockReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] content;
        try
        {
            content = BoundedFile.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT3003", $"failed to read from file `{path}`", exception);
        }

        return LockReader.Read(content, options ?? new LockReadOptions { Name = Path.GetFileName(path) });
    }

    /// <summary>Replaces a lock as a whole: whoever looks sees the old one or the new one. Mode and links are kept.</summary>
    /// <exception cref="PyToolException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        string? temporary = null;
        try
        {
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            temporary = $"{target}.{Guid.NewGuid():N}.tmp";
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
            temporary = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT3004", $"failed to write to file `{path}`", exception);
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static void Remove(string? temporary)
    {
        try
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The error that led here matters more than a file that is left over.
        }
    }
}
