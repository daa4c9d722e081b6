namespace PyTool.Plugins.Environments.Creation;

/// <summary>The file <c>pyvenv.cfg</c> of a virtual environment.</summary>
internal sealed class PyVenvConfiguration
{
    public const string FileName = "pyvenv.cfg";
    private const int MaximumSize = 64 * 1024;

    private PyVenvConfiguration(IReadOnlyDictionary<string, string> values) => Values = values;

    /// <summary>Keys in lower case.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Directory of the base executable.</summary>
    public string? Home => Values.GetValueOrDefault("home");

    public bool IsRelocatable => string.Equals(Values.GetValueOrDefault("relocatable"), "true", StringComparison.OrdinalIgnoreCase);

    public static bool Exists(string root) => File.Exists(Path.Combine(root, FileName));

    /// <summary>Reads the file of an environment.</summary>
    /// <param name="root">Absolute path of the environment.</param>
    /// <returns>The keys; <see langword="null"/> when there is no readable file of sensible size.</returns>
    public static PyVenvConfiguration? Read(string root)
    {
        var path = Path.Combine(root, FileName);
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MaximumSize ? Parse(File.ReadAllText(path)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // An environment whose description cannot be read is no environment that can be used.
            return null;
        }
    }

    /// <summary>Reads <c>key = value</c> lines; others are skipped, as Python does.</summary>
    public static PyVenvConfiguration Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf('=');
            if (equals > 0)
            {
                values[line[..equals].Trim().ToString().ToLowerInvariant()] = line[(equals + 1)..].Trim().ToString();
            }
        }

        return new PyVenvConfiguration(values);
    }
}
