namespace PyTool.Core.Tests.Locking;

/// <summary>Locks of real projects that were recorded beside the repository; none where they are missing.</summary>
internal static class RecordedLocks
{
    public static IEnumerable<(string Name, string Text)> All()
    {
        if (Find() is not { } root)
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(Path.Join(root, "locks"), "expected.lock", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            yield return (path, File.ReadAllText(path).Replace("{INDEX}", "https://index.example", StringComparison.Ordinal));
        }
    }

    private static string? Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Join(directory.FullName, "shared");
            if (Directory.Exists(Path.Join(candidate, "locks")))
            {
                return candidate;
            }
        }

        return null;
    }
}
