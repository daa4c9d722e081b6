using PyTool.Plugins.Cache.Places;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Cache.Tests.Places;

public sealed class FolderCursorTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pytool-places-").FullName;

    /// <summary>Names that are the start of others, jumps up and down, and more levels than are held open.</summary>
    [Fact]
    public void At_FilesInAnyOrder_NamesThemAndMakesTheirFolders()
    {
        string[] paths = ["a/b/c/one", "a/b/two", "a/bc/three", "four", "a/b/c/five", "ab/six", string.Join('/', Enumerable.Repeat("deep", 40)), "a/seven"];
        using (var cursor = new FolderCursor(Platform.Current, root, makesFolders: true))
        {
            foreach (var path in paths)
            {
                using var file = Platform.Current.CreateFile(Path.Combine(root, path), cursor.At(path), executable: false);
                file.Finish();
            }
        }

        Assert.All(paths, path => Assert.True(File.Exists(Path.Combine(root, path)), path));
        Assert.Equal(paths.Length, Directory.GetFiles(root, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void At_BaseIsMissing_IsMade()
    {
        var folder = Path.Combine(root, "x/y");

        using var cursor = new FolderCursor(Platform.Current, folder, makesFolders: true);

        Assert.True(Directory.Exists(folder));
    }

    [Fact]
    public void At_FolderIsMissingAndNotToBeMade_NamesAFileThatIsNotThere()
    {
        using var cursor = new FolderCursor(Platform.Current, root, makesFolders: false);

        Assert.Null(Platform.Current.Look(cursor.At("gone/file")));
        Assert.False(Directory.Exists(Path.Combine(root, "gone")));
    }

    [Fact]
    public void At_NoBase_TakesWholePaths()
    {
        using var cursor = new FolderCursor(Platform.Current, "", makesFolders: true);

        using var file = Platform.Current.CreateFile(root, cursor.At(Path.Combine(root, "new/file")), executable: false);
        file.Finish();

        Assert.True(File.Exists(Path.Combine(root, "new/file")));
    }

    [Fact]
    public void Dispose_AfterWork_ClosesAllFolders()
    {
        for (var round = 0; round < 600; round++)
        {
            using var cursor = new FolderCursor(Platform.Current, root, makesFolders: true);
            _ = cursor.At("a/b/c/d/file");
        }

        // More rounds than folders may be open: had they leaked, this would be a whole path.
        using var last = new FolderCursor(Platform.Current, root, makesFolders: true);
        Assert.Equal(Platform.Current.HasFolders, last.At("a/b/c/d/file").Folder >= 0);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
