namespace PyTool.Projects.Sources;

/// <summary>Endings of files that can be installed.</summary>
public static class ArchiveExtensions
{
    private static readonly string[] All =
        [".whl", ".tar.gz", ".zip", ".tar.bz2", ".tar.lz", ".tar.lzma", ".tar.xz", ".tar.zst", ".tar", ".tbz", ".tgz", ".tlz", ".txz"];

    /// <summary>Whether a file name or path ends like an archive.</summary>
    public static bool IsSupported(string path)
    {
        foreach (var extension in All)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    internal static string PathObjection(string path) => $"Expected path (`{path}`) {Expected}";

    internal static string UrlObjection(string url) => $"Expected direct URL (`{url}`) {Expected}";

    private static string Expected { get; } =
        $"to end in a supported file extension: `{string.Join("`, `", All.AsSpan(0, All.Length - 1)!)}`, or `{All[^1]}`";
}
