using System.IO.Compression;
using System.Text;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Archives;

/// <summary>Unpacks source distributions. What two readers could read differently is refused.</summary>
internal static class SourceArchive
{
    private const int UnixLinkMode = 0xA000;
    private const int UnixTypeMask = 0xF000;
    private const int LongestLink = 4096;
    private const long LargestFilling = 1 << 20;

    /// <summary>Unpacks an archive into an empty private directory.</summary>
    /// <param name="path">Absolute path of the archive.</param>
    /// <param name="fileName">Its name, which tells the format.</param>
    /// <param name="target">Absolute path of the empty directory.</param>
    /// <param name="cancellationToken">Ends the work; what is there stays.</param>
    /// <returns>The one top directory of the archive.</returns>
    /// <exception cref="PyToolException">The archive is damaged, is of a kind that is not read, or holds what is never unpacked.</exception>
    public static async Task<string> UnpackAsync(string path, string fileName, string target, CancellationToken cancellationToken)
    {
        try
        {
            if (fileName.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase))
            {
                await UnpackTarAsync(path, target, cancellationToken).ConfigureAwait(false);
            }
            else if (fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                await UnpackZipAsync(path, target, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                throw new PyToolException(ArchiveErrors.Unsupported, $"`{fileName}` is of a kind that is not supported") { Hint = "Source distributions are read as `.tar.gz` and `.zip`" };
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new PyToolException(ArchiveErrors.Refused, $"Failed to extract archive: {fileName}", exception);
        }

        return TopDirectory(target, fileName);
    }

    // Exactly one top directory: PEP 625 demands it, and nothing else tells where the project is.
    private static string TopDirectory(string target, string fileName)
    {
        string? top = null;
        foreach (var entry in new DirectoryInfo(target).EnumerateFileSystemInfos())
        {
            if (top is not null || entry is not DirectoryInfo || entry.LinkTarget is not null)
            {
                throw new PyToolException(ArchiveErrors.Refused, $"The top-level of the archive must only contain a single directory: {fileName}");
            }

            top = entry.FullName;
        }

        return top ?? throw new PyToolException(ArchiveErrors.Refused, $"The archive is empty: {fileName}");
    }

    private static async Task UnpackTarAsync(string path, string root, CancellationToken cancellationToken)
    {
        var target = new UnpackTarget(root);
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            var stream = new BufferedStream(new GZipStream(file, CompressionMode.Decompress), 64 * 1024);
            await using (stream.ConfigureAwait(false))
            {
                var reader = new TarReader(stream);
                while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } entry)
                {
                    await UnpackAsync(target, entry, reader, cancellationToken).ConfigureAwait(false);
                }

                // Behind the end mark is filling, and behind that the checksum over everything: without reading on it would not be looked at.
                await DrainAsync(stream, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        var part = new byte[16 * 1024];
        long total = 0;
        int read;
        while ((read = await stream.ReadAsync(part, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if ((total += read) > LargestFilling || part.AsSpan(0, read).IndexOfAnyExcept((byte)0) >= 0)
            {
                throw new InvalidDataException("The archive goes on behind its end mark");
            }
        }
    }

    private static async Task UnpackAsync(UnpackTarget target, TarEntry entry, TarReader reader, CancellationToken cancellationToken)
    {
        var path = target.Enter(entry.Name);
        switch (entry.Type)
        {
            case TarEntry.Directory:
                RefuseContent(entry);
                if (path.Length > 0)
                {
                    target.MakeDirectory(path, entry.Name);
                }

                break;
            case TarEntry.SymbolicLink:
                RefuseContent(entry);
                target.MakeLink(path, entry.Name, entry.LinkName);
                break;
            case TarEntry.HardLink:
                RefuseContent(entry);
                target.CopyFile(path, entry.Name, entry.LinkName);
                break;
            case TarEntry.File when !entry.Name.EndsWith('/'):
                await target.WriteFileAsync(path, entry.Name, reader.Stream, entry.Size, entry.IsExecutable, cancellationToken).ConfigureAwait(false);
                await reader.SkipPaddingAsync(entry.Size, cancellationToken).ConfigureAwait(false);
                break;
            case TarEntry.File:
                // Before POSIX a directory was a file with a slash at the end.
                RefuseContent(entry);
                target.MakeDirectory(path, entry.Name);
                break;
            default:
                throw ArchiveErrors.Entry(entry.Name, "neither a file, a directory nor a link");
        }
    }

    private static void RefuseContent(TarEntry entry)
    {
        if (entry.Size != 0)
        {
            throw ArchiveErrors.Entry(entry.Name, "it has content but is no file");
        }
    }

    private static async Task UnpackZipAsync(string path, string root, CancellationToken cancellationToken)
    {
        var target = new UnpackTarget(root);
        var archive = await ZipFile.OpenReadAsync(path, cancellationToken).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
        {
            foreach (var entry in archive.Entries)
            {
                var name = entry.FullName;
                var plain = target.Enter(name);
                var mode = (entry.ExternalAttributes >> 16) & 0xFFFF;
                if (name.EndsWith('/'))
                {
                    target.MakeDirectory(plain, name);
                    continue;
                }

                var content = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (content.ConfigureAwait(false))
                {
                    if ((mode & UnixTypeMask) == UnixLinkMode)
                    {
                        target.MakeLink(plain, name, await LinkAsync(entry, content, cancellationToken).ConfigureAwait(false));
                    }
                    else
                    {
                        await target.WriteFileAsync(plain, name, content, entry.Length, (mode & 0b001_001_001) != 0, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private static async Task<string> LinkAsync(ZipArchiveEntry entry, Stream content, CancellationToken cancellationToken)
    {
        if (entry.Length > LongestLink)
        {
            throw ArchiveErrors.Entry(entry.FullName, "its target is too long");
        }

        var bytes = new byte[entry.Length];
        await content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes);
    }
}
