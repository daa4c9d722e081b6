using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Projects.Settings;

namespace PyTool.Host.Sessions;

/// <summary>Where the cache of a command is. Settings files have a say, so it is settled with them; a command that reads none goes by its options and variables.</summary>
public sealed class CacheLocation(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables, ToolDirectories directories) : IDisposable
{
    private readonly Lock _gate = new();
    private string? _given;
    private string? _temporary;

    /// <summary>The directory in the words of whoever named it: maybe relative to the working directory.</summary>
    public string Given
    {
        get
        {
            lock (_gate)
            {
                return _given ??= parsed.Flag(GlobalOptions.NoCache) ? MakeTemporary() : parsed.Value(GlobalOptions.CacheDirectory) ?? Default();
            }
        }
    }

    /// <summary>Absolute path of the directory.</summary>
    public string Path => System.IO.Path.GetFullPath(Given);

    /// <summary>Takes what all layers of settings say. Later calls, of further sessions of the command, change nothing.</summary>
    public void Settle(UvSettings settings)
    {
        lock (_gate)
        {
            _given ??= settings.IsSet(SettingKeys.NoCache) ? MakeTemporary() : settings.Get(SettingKeys.CacheDir, "") is { Length: > 0 } directory ? directory : Default();
        }
    }

    /// <summary>Removes the cache of a command that wanted none.</summary>
    public void Dispose()
    {
        try
        {
            if (_temporary is not null && Directory.Exists(_temporary))
            {
                Directory.Delete(_temporary, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Something that the command started still writes there. It lies where the system cleans up.
        }
    }

    private string MakeTemporary() => _temporary = Directory.CreateTempSubdirectory("pytool-cache-").FullName;

    private string Default() => variables.TryGetValue("XDG_CACHE_HOME", out var root) && System.IO.Path.IsPathFullyQualified(root)
        ? System.IO.Path.Combine(root, "pytool")
        : System.IO.Path.Combine(directories.Home ?? System.IO.Path.GetTempPath(), ".cache", "pytool");
}
