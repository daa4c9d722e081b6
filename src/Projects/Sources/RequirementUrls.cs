using System.Buffers;
using System.Text;
using PyTool.Projects.Reading;

namespace PyTool.Projects.Sources;

/// <summary>Reads the URL of a requirement (<c>name @ url</c>).</summary>
public static class RequirementUrls
{
    private static readonly SearchValues<char> VariableCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Tells what a URL names.</summary>
    /// <param name="text">The URL as written.</param>
    /// <param name="options">Variables.</param>
    /// <param name="workingDirectory">Relative paths are relative to it; <see langword="null"/>: they are an error.</param>
    /// <exception cref="ProjectException">It names nothing that can be installed.</exception>
    public static LoweredSource Read(string text, LoweringOptions options, string? workingDirectory = null)
    {
        var url = Expand(text, options.ReadVariable);
        var scheme = UrlText.SchemeLength(url);
        if (scheme <= 1)
        {
            return workingDirectory is null && !Path.IsPathRooted(url)
                ? throw SourceLowering.Failure($"relative path without a working directory: {url}")
                : Local(url, workingDirectory ?? "/", Path.IsPathRooted(url));
        }

        if (UrlText.Objection(url) is { } objection)
        {
            throw SourceLowering.Failure(objection);
        }

        if (url.StartsWith("git+", StringComparison.OrdinalIgnoreCase))
        {
            return Git(url[4..]);
        }

        if (url[..scheme].Equals("file", StringComparison.OrdinalIgnoreCase))
        {
            return Local(FilePath(url), workingDirectory ?? "/", isAbsolute: !text.Contains("${", StringComparison.Ordinal));
        }

        var path = PathOf(url);
        if (path.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
        {
            return Git(url);
        }

        var (bare, fragment) = Cut(url, '#');
        return ArchiveExtensions.IsSupported(path)
            ? new LoweredSource.Archive { Url = bare, Subdirectory = Field(fragment, "subdirectory") }
            : throw SourceLowering.Failure(ArchiveExtensions.UrlObjection(url));
    }

    /// <summary>The path of a URL, without query and fragment.</summary>
    internal static string PathOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var rest = end < 0 ? url : url[..end];
        var authority = rest.IndexOf("://", StringComparison.Ordinal);
        var start = authority < 0 ? rest.IndexOf(':', StringComparison.Ordinal) + 1 : rest.IndexOf('/', authority + 3);
        return start < 0 ? "" : rest[start..];
    }

    /// <summary>A git URL: <c>url@reference#subdirectory=…</c>.</summary>
    private static LoweredSource.Git Git(string url)
    {
        var (bare, fragment) = Cut(url, '#');
        var path = PathOf(bare);
        var at = path.LastIndexOf('@');
        string? reference = null;
        if (at >= 0)
        {
            var start = bare.IndexOf(path, StringComparison.Ordinal);
            reference = Uri.UnescapeDataString(path[(at + 1)..]);
            bare = bare[..(start + at)] + bare[(start + path.Length)..];
        }

        return new LoweredSource.Git
        {
            Url = bare,
            ReferenceKind = reference is null ? GitReferenceKind.Default : GitReferenceKind.Revision,
            Reference = reference,
            Subdirectory = Field(fragment, "subdirectory"),
            ArchivePath = Field(fragment, "path"),
            Lfs = Field(fragment, "lfs") is { } lfs ? lfs.Equals("true", StringComparison.OrdinalIgnoreCase) : null,
        };
    }

    private static LoweredSource Local(string text, string workingDirectory, bool isAbsolute)
    {
        var path = LocalPaths.Resolve(Cut(text, '#').Head, workingDirectory);
        if (LocalPaths.IsDirectory(path))
        {
            return new LoweredSource.LocalDirectory { Path = path, Kind = DirectoryKind.Directory, IsWrittenAbsolute = isAbsolute };
        }

        return ArchiveExtensions.IsSupported(path)
            ? new LoweredSource.LocalArchive { Path = path, IsWrittenAbsolute = isAbsolute }
            : throw SourceLowering.Failure(ArchiveExtensions.PathObjection(path));
    }

    private static string FilePath(string url)
    {
        var path = PathOf(url);
        return Uri.UnescapeDataString(path);
    }

    private static (string Head, string? Tail) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static string? Field(string? fragment, string name)
    {
        foreach (var part in (fragment ?? "").Split('&'))
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(part[(name.Length + 1)..]);
            }
        }

        return null;
    }

    /// <summary>Replaces <c>${NAME}</c> (upper case, digits, underscore) where the variable is set.</summary>
    private static string Expand(string text, Func<string, string?> readVariable)
    {
        var start = text.IndexOf("${", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var result = new StringBuilder();
        var done = 0;
        while (start >= 0)
        {
            var end = text.IndexOf('}', start);
            var name = end < 0 ? "" : text[(start + 2)..end];
            if (name.Length > 0 && !name.AsSpan().ContainsAnyExcept(VariableCharacters) && readVariable(name) is { } value)
            {
                result.Append(text, done, start - done).Append(value);
                done = end + 1;
            }

            start = text.IndexOf("${", start + 2, StringComparison.Ordinal);
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
