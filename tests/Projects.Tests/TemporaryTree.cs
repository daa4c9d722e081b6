namespace PyTool.Projects.Tests;

/// <summary>A directory with files that goes away at the end of a test.</summary>
internal sealed class TemporaryTree : IDisposable
{
    public TemporaryTree(params (string Path, string Text)[] files)
    {
        Root = Directory.CreateTempSubdirectory("pytool-projects-").FullName;
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Root { get; }

    public string this[string path] => Path.Join(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>A text with the root replaced by <c>{D}</c>.</summary>
    public string Mask(string text) => text.Replace(Root, "{D}", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
