namespace PyTool.Toml.Tests.Conformance;

/// <summary>The conformance data: <c>$PYTOOL_CONFORMANCE</c>, or <c>shared/conformance</c> beside the repository.</summary>
internal static class ConformanceRoot
{
    /// <summary>Null when the data is not there.</summary>
    public static string? Find()
    {
        var given = Environment.GetEnvironmentVariable("PYTOOL_CONFORMANCE");
        if (!string.IsNullOrEmpty(given))
        {
            return Directory.Exists(given) ? Path.GetFullPath(given) : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PyTool.sln")))
            {
                var beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "conformance"));
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
