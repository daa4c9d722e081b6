namespace PyTool.Resolver.Tests.Conformance;

/// <summary>Finds the shared conformance data: <c>PYTOOL_CONFORMANCE</c>, or the folder beside the repository.</summary>
internal static class ConformanceFolder
{
    public static string? Find(string room)
    {
        var root = Environment.GetEnvironmentVariable("PYTOOL_CONFORMANCE");
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); root is null && directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PyTool.sln")))
            {
                root = Path.Combine(directory.FullName, "..", "shared", "conformance");
            }
        }

        var folder = root is null ? null : Path.GetFullPath(Path.Combine(root, room));
        return Directory.Exists(folder) ? folder : null;
    }
}
