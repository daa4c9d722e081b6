using System.Globalization;
using System.Text;

namespace PyTool.Core.FastPath;

/// <summary>The records of a user: one file for each, in a directory that nobody else can enter.</summary>
/// <param name="directory">Absolute path.</param>
internal sealed class FastPathStore(string directory)
{
    private const int MaximumRecords = 200;
    private const long MaximumSize = 16 << 20;
    private const uint OwnerOnly = 0x1C0;
    private const uint AllRights = 0x1FF;

    /// <summary>Reads a record; <see langword="null"/>: there is none.</summary>
    public FastPathRecord? Find(UInt128 key)
    {
        try
        {
            var file = new FileInfo(PathOf(key));
            return IsOurs() && file.Exists && file.Length <= MaximumSize && FastPathRecord.Read(File.ReadAllBytes(file.FullName)) is { } record && record.Key == key ? record : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read does not help: the long way is taken.
            return null;
        }
    }

    /// <summary>Keeps a record in the place of an earlier one. Failing that is no harm.</summary>
    public void Write(FastPathRecord record)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var temporary = Path.Combine(directory, $".{Environment.ProcessId}.tmp");
        try
        {
            if (!Directory.Exists(directory))
            {
                Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            if (!IsOurs())
            {
                return;
            }

            Prune();
            using (var stream = new FileStream(temporary, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
            {
                stream.Write(record.Write());
            }

            File.Move(temporary, PathOf(record.Key), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
        }
    }

    /// <summary>Forgets a record that no longer holds.</summary>
    public void Remove(UInt128 key) => Remove(PathOf(key));

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays, and is compared again next time.
        }
    }

    // A directory that others could write to would let them answer for us.
    private bool IsOurs() =>
        PathStamp.Read(Encoding.UTF8.GetBytes(directory + '\0'), follow: false) is { IsDirectory: true } stamp && stamp.Owner == PathStamp.CurrentUser() && (stamp.Mode & AllRights) == OwnerOnly;

    private void Prune()
    {
        var files = new DirectoryInfo(directory).GetFiles();
        if (files.Length < MaximumRecords)
        {
            return;
        }

        Array.Sort(files, static (left, right) => left.LastWriteTimeUtc.CompareTo(right.LastWriteTimeUtc));
        foreach (var file in files.AsSpan(0, files.Length / 2))
        {
            Remove(file.FullName);
        }
    }

    private string PathOf(UInt128 key) => Path.Combine(directory, key.ToString("x32", CultureInfo.InvariantCulture));
}
