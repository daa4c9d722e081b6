namespace PyTool.Architecture.Tests;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "PyTool.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("not inside the repository");
        }

        return directory;
    }
}
