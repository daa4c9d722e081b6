using System.Text;

namespace PyTool.Host.Plugins.Calls;

/// <summary>
/// A file that says which foreign code this process is in, so that the next command can name it when the process dies of something that nothing inside can report:
/// a fail-fast, a stack overflow, the out-of-memory killer. The file is locked while the process lives.
/// </summary>
internal sealed class CallMarker : IDisposable
{
    private readonly FileStream _file;
    private readonly string _path;

    private CallMarker(FileStream file, string path)
    {
        _file = file;
        _path = path;
    }

    /// <summary>Makes the file; <see langword="null"/> when the directory cannot be written: a command does not fail for want of a marker.</summary>
    public static CallMarker? TryCreate(string directory)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(directory);
            }
            else
            {
                Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var path = Path.Combine(directory, $"{Environment.ProcessId}-{Path.GetRandomFileName()}.json");
            return new CallMarker(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Notes the call that the process is in; <see langword="null"/>: in none.</summary>
    public void Write(PluginCall? call)
    {
        try
        {
            _file.SetLength(0);
            if (call is not null)
            {
                var fields = string.Join('\n', call.Plugin.Id, call.Plugin.Version, call.Name, call.Plugin.Directory);
                _file.Position = 0;
                _file.Write(Encoding.UTF8.GetBytes(fields));
            }
        }
        catch (IOException)
        {
            // A full disk costs the marker, not the command.
        }
    }

    /// <summary>Takes the notes of processes that are gone: text of four lines, id, version, call and folder.</summary>
    public static IReadOnlyList<string[]> TakeLeftOver(string directory)
    {
        if (!Directory.Exists(directory))
        {
            return [];
        }

        var found = new List<string[]>();
        foreach (var path in Directory.EnumerateFiles(directory, "*.json"))
        {
            try
            {
                string text;
                using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                using (var reader = new StreamReader(file, Encoding.UTF8))
                {
                    text = reader.ReadToEnd();
                    File.Delete(path);
                }

                if (text.Split('\n') is { Length: 4 } fields)
                {
                    found.Add(fields);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Its process lives, or another command was quicker.
            }
        }

        return found;
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // An empty marker names nobody.
        }

        _file.Dispose();
    }
}
