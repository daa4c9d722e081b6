using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>Indexes in the local file system: <c>&lt;directory&gt;/&lt;name&gt;/index.html</c>, an HTML page with links, or a directory with files.</summary>
internal static class LocalPages
{
    /// <summary>The page of a project below a directory; <see langword="null"/>: there is none.</summary>
    public static StoredPage? Simple(string directory, PackageName name)
    {
        var path = Path.Combine(directory, name.Value, "index.html");
        if (!File.Exists(path))
        {
            return null;
        }

        var builder = new StoredPageBuilder(name);
        new SimpleHtmlReader(UrlOf(path), builder.Add).Read(Read(path));
        return builder.Build();
    }

    /// <summary>The files of a page or of a directory (not those below it).</summary>
    public static FlatPage Flat(string path)
    {
        var builders = new Dictionary<PackageName, StoredPageBuilder>();
        if (!Directory.Exists(path))
        {
            new SimpleHtmlReader(UrlOf(path), file => FlatPage.Add(builders, file)).Read(Read(path));
            return FlatPage.Of(builders);
        }

        var file = new ListedFile();
        foreach (var entry in Directory.EnumerateFiles(path))
        {
            file.Clear();
            file.FileName = Path.GetFileName(entry);
            file.Url = UrlOf(entry);
            FlatPage.Add(builders, file);
        }

        return FlatPage.Of(builders);
    }

    /// <summary>The file URL of an absolute path, with every special character encoded.</summary>
    public static string UrlOf(string path)
    {
        var segments = path.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            // A drive keeps its colon.
            segments[i] = i == 0 && segments[i].EndsWith(':') ? segments[i] : Uri.EscapeDataString(segments[i]);
        }

        var text = string.Join('/', segments);
        return text.StartsWith('/') ? "file://" + text : "file:///" + text;
    }

    /// <summary>The path that a file URL stands for.</summary>
    public static string PathOf(string url)
    {
        var rest = url["file://".Length..];
        rest = rest.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase) ? rest["localhost".Length..] : rest;
        var path = Uri.UnescapeDataString(rest);
        var isDrive = path.Length > 2 && path[0] == '/' && path[2] == ':';
        return Path.GetFullPath(isDrive ? path[1..] : path);
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        if (stream.Length > PageLimits.Html)
        {
            throw new PageFormatException($"it is larger than {PageLimits.Html >> 20} MiB");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
