namespace PyTool.Plugins.Environments.Managed;

/// <summary>
/// Unpacks into an empty private directory. Nothing is ever written through a link: paths that go through a link of the archive are refused by name, so the
/// file system is not asked.
/// </summary>
internal sealed class TarExtraction(string root)
{
    private const long MaximumSize = 8L * 1024 * 1024 * 1024;
    private const int MaximumPath = 4000;

    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private long _total;

    public async Task RunAsync(Stream stream, CancellationToken cancellationToken)
    {
        var reader = new TarReader(stream);
        while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } entry)
        {
            var path = CleanPath(entry.Name);
            if (path.Length == 0)
            {
                continue;
            }

            RefuseThroughLink(path, entry.Name);
            switch (entry.Type)
            {
                case TarEntry.Directory:
                    MakeDirectory(path);
                    break;
                case TarEntry.SymbolicLink:
                    MakeLink(path, entry);
                    break;
                case TarEntry.HardLink:
                    CopyFile(path, entry);
                    break;
                case TarEntry.File:
                    await WriteFileAsync(path, entry, reader, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    throw InstallFailure.Refused(entry.Name, "neither a file, a directory nor a link");
            }
        }
    }

    private static string CleanPath(string name)
    {
        if (name.Length > MaximumPath || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
        {
            throw InstallFailure.Refused(name, "not a plain relative path");
        }

        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != ".").ToArray();
        return Array.IndexOf(parts, "..") < 0 ? string.Join('/', parts) : throw InstallFailure.Refused(name, "it leaves the archive");
    }

    private void RefuseThroughLink(string path, string name)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (_links.Contains(path[..slash]))
            {
                throw InstallFailure.Refused(name, "its path goes through a link");
            }
        }

        if (_links.Contains(path) || _files.Contains(path))
        {
            throw InstallFailure.Refused(name, "it is in the archive twice");
        }
    }

    private void MakeDirectory(string path)
    {
        if (_directories.Add(path))
        {
            Directory.CreateDirectory(Path.Combine(root, path));
        }
    }

    private void MakeParent(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash > 0)
        {
            MakeDirectory(path[..slash]);
        }
    }

    private void MakeLink(string path, TarEntry entry)
    {
        // Resolved by name, relative to the place of the link: it may never climb above the root, not even for a moment.
        var target = entry.LinkName;
        var depth = path.Split('/').Length - 1;
        if (target.Length == 0 || target.StartsWith('/') || target.Contains('\0', StringComparison.Ordinal))
        {
            throw InstallFailure.Refused(entry.Name, "its target is no relative path: " + target);
        }

        var descends = false;
        foreach (var part in target.Split('/'))
        {
            // `a/..` is not where it seems to be when `a` is a link itself.
            var climbsBack = descends && part == "..";
            descends |= part is not ("" or "." or "..");
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0 || climbsBack)
            {
                throw InstallFailure.Refused(entry.Name, "its target leaves the archive: " + target);
            }
        }

        MakeParent(path);
        _links.Add(path);
        File.CreateSymbolicLink(Path.Combine(root, path), target);
    }

    private void CopyFile(string path, TarEntry entry)
    {
        var target = CleanPath(entry.LinkName);
        if (!_files.Contains(target))
        {
            throw InstallFailure.Refused(entry.Name, "its target is not a file that came before: " + entry.LinkName);
        }

        MakeParent(path);
        _files.Add(path);
        File.Copy(Path.Combine(root, target), Path.Combine(root, path));
    }

    private async Task WriteFileAsync(string path, TarEntry entry, TarReader reader, CancellationToken cancellationToken)
    {
        _total += entry.Size;
        if (_total > MaximumSize)
        {
            throw new InvalidDataException("The archive unpacks to more than 8 GiB");
        }

        MakeParent(path);
        _files.Add(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            options.UnixCreateMode = entry.IsExecutable ? Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : Plain;
        }

        var file = new FileStream(Path.Combine(root, path), options);
        await using (file.ConfigureAwait(false))
        {
            var buffer = new byte[Math.Min(Math.Max(entry.Size, 1), 128 * 1024)];
            for (var left = entry.Size; left > 0;)
            {
                var count = await reader.Stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    throw new EndOfStreamException("The archive ends in the middle of `" + entry.Name + "`");
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                left -= count;
            }
        }

        await reader.SkipPaddingAsync(entry.Size, cancellationToken).ConfigureAwait(false);
    }
}
