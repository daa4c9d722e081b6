namespace PyTool.Bench;

/// <summary>Data beside the repository; benchmarks whose data is absent say so and measure nothing.</summary>
internal static class SharedData
{
    /// <summary>The shared folder, or null.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The largest file of this name below a folder of the shared data, or null.</summary>
    public static string? Largest(string folder, string name)
    {
        var path = Root is null ? null : Path.Combine(Root, folder);
        return path is null || !Directory.Exists(path)
            ? null
            : new DirectoryInfo(path).EnumerateFiles(name, SearchOption.AllDirectories).OrderByDescending(file => file.Length).FirstOrDefault()?.FullName;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PyTool.sln")))
            {
                var shared = Path.Combine(folder.FullName, "..", "shared");
                return Directory.Exists(shared) ? Path.GetFullPath(shared) : null;
            }
        }

        return null;
    }
}
