using PyTool.Core.Locking;

namespace PyTool.Core.Editing;

/// <summary>Files as they were, to bring them back when what follows fails.</summary>
internal sealed class FileBackup
{
    private readonly List<KeyValuePair<string, byte[]?>> _files = [];

    public FileBackup(params IEnumerable<string> paths)
    {
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            _files.Add(new(path, File.Exists(path) ? File.ReadAllBytes(path) : null));
        }
    }

    /// <summary>Writes back what differs. Not to be cancelled: it is the way back.</summary>
    public async Task RestoreAsync()
    {
        foreach (var (path, content) in _files)
        {
            if (content is null)
            {
                File.Delete(path);
            }
            else if (!File.Exists(path) || !(await File.ReadAllBytesAsync(path, CancellationToken.None).ConfigureAwait(false)).AsSpan().SequenceEqual(content))
            {
                await LockFile.WriteAsync(path, content, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
