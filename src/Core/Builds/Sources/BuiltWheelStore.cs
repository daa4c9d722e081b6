namespace PyTool.Core.Builds.Sources;

/// <summary>Wheels that backends built, each in a directory named by its key.</summary>
internal sealed class BuiltWheelStore(string cacheDirectory)
{
    private readonly string _bucket = Path.Combine(cacheDirectory, "sdists-v1000", "wheels");

    /// <summary>Absolute path of the wheel of an earlier build; <see langword="null"/>: there is none.</summary>
    public string? Find(string key)
    {
        var directory = Path.Combine(_bucket, key);
        return Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.whl").FirstOrDefault() : null;
    }

    /// <summary>Moves a wheel in; it is seen whole or not at all. Of two builds of one key the later one counts.</summary>
    /// <returns>Absolute path.</returns>
    public string Keep(string key, string wheel)
    {
        var directory = Path.Combine(_bucket, key);
        Directory.CreateDirectory(directory);
        var target = Path.Combine(directory, Path.GetFileName(wheel));
        foreach (var old in Directory.EnumerateFiles(directory, "*.whl"))
        {
            if (!string.Equals(old, target, StringComparison.Ordinal))
            {
                File.Delete(old);
            }
        }

        File.Move(wheel, target, overwrite: true);
        return target;
    }
}
