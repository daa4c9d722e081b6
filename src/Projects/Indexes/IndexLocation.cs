using PyTool.Projects.Reading;

namespace PyTool.Projects.Indexes;

/// <summary>Texts that name an index: URLs and paths.</summary>
public static class IndexLocation
{
    /// <summary>Whether the text is a URL and not a path.</summary>
    public static bool IsUrl(string text) => UrlText.HasKnownScheme(text);

    /// <summary>The absolute path that a text names.</summary>
    public static string PathOf(string text, string directory) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(text, directory));
}
