namespace PyTool.Core.Archives;

/// <summary>
/// An empty private directory that an archive is unpacked into. Nothing is ever written through a link: paths that lead through a link of the archive are
/// refused by name, so that the file system is not asked and nothing can be swapped in between.
/// </summary>
internal sealed class UnpackTarget(string root)
{
    private const long MaximumSize = 8L * 1024 * 1024 * 1024;
    private const int MaximumPath = 4000;
    private const int MaximumEntries = 200_000;
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private long _total;
    private int _count;

    /// <summary>The path within the archive in its plain form, without <c>.</c> and doubled slashes; empty for the root.</summary>
    public string Enter(string name)
    {
        if (++_count > MaximumEntries)
        {
            throw new InvalidDataException("The archive has too many entries");
        }

        var path = Clean(name);
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (_links.Contains(path[..slash]))
            {
                throw ArchiveErrors.Entry(name, "its path goes through a link");
            }
        }

        return path;
    }

    public void MakeDirectory(string path, string name)
    {
        if (_links.Contains(path) || _files.Contains(path))
        {
            throw Twice(name);
        }

        if (_directories.Add(path))
        {
            Directory.CreateDirectory(Path.Combine(root, path));
        }
    }

    public void MakeLink(string path, string name, string target)
    {
        Claim(path, name);
        CheckLink(path, name, target);
        _links.Add(path);
        File.CreateSymbolicLink(Path.Combine(root, path), target);
    }

    /// <summary>A hard link becomes a copy of a file that came before.</summary>
    public void CopyFile(string path, string name, string target)
    {
        var from = Clean(target);
        if (!_files.Contains(from))
        {
            throw ArchiveErrors.Entry(name, "its target is not a file that came before: " + target);
        }

        Claim(path, name);
        Charge(new FileInfo(Path.Combine(root, from)).Length);
        _files.Add(path);
        File.Copy(Path.Combine(root, from), Path.Combine(root, path));
    }

    public async Task WriteFileAsync(string path, string name, Stream content, long size, bool isExecutable, CancellationToken cancellationToken)
    {
        Charge(size);
        Claim(path, name);
        _files.Add(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = isExecutable ? Plain | Executable : Plain;
        }

        var file = new FileStream(Path.Combine(root, path), options);
        await using (file.ConfigureAwait(false))
        {
            var buffer = new byte[(int)Math.Min(Math.Max(size, 1), 128 * 1024)];
            for (var left = size; left > 0;)
            {
                var count = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    throw new EndOfStreamException("The archive ends in the middle of `" + name + "`");
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                left -= count;
            }
        }
    }

    private static string Clean(string name)
    {
        if (name.Length is 0 or > MaximumPath || name[0] == '/' || name.AsSpan().IndexOfAny('\\', '\0') >= 0 || (OperatingSystem.IsWindows() && name.Contains(':', StringComparison.Ordinal)))
        {
            throw ArchiveErrors.Entry(name, "not a plain relative path");
        }

        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != ".").ToArray();
        return Array.IndexOf(parts, "..") < 0 ? string.Join('/', parts) : throw ArchiveErrors.Entry(name, "it leaves the archive");
    }

    private static PyTool.Abstractions.Plugins.PyToolException Twice(string name) => ArchiveErrors.Entry(name, "it is in the archive twice");

    private void Claim(string path, string name)
    {
        if (path.Length == 0)
        {
            throw ArchiveErrors.Entry(name, "it has no name");
        }

        if (_links.Contains(path) || _files.Contains(path) || _directories.Contains(path))
        {
            throw Twice(name);
        }

        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            MakeDirectory(path[..slash], name);
        }
    }

    private void Charge(long size)
    {
        _total += size;
        if (_total > MaximumSize)
        {
            throw new InvalidDataException("The archive unpacks to more than 8 GiB");
        }
    }

    // Resolved by name, relative to the place of the link: it may never climb above the root, not even for a moment.
    private static void CheckLink(string path, string name, string target)
    {
        var depth = path.Split('/').Length - 1;
        if (target.Length == 0 || target[0] == '/' || target.AsSpan().IndexOfAny('\\', '\0') >= 0)
        {
            throw ArchiveErrors.Entry(name, "its target is not a relative path: " + target);
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
                throw ArchiveErrors.Entry(name, "its target leaves the archive: " + target);
            }
        }
    }
}
