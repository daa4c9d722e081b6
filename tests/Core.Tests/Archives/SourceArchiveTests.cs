using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Archives;
using TarEntryBase = System.Formats.Tar.TarEntry;

namespace PyTool.Core.Tests.Archives;

public sealed class SourceArchiveTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-archive-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task UnpackAsync_PlainArchive_ReturnsItsTopDirectory()
    {
        var top = await UnpackAsync(Directory_("foo-1.0"), File_("foo-1.0/setup.py", "x = 1\n"), File_("foo-1.0/a/b.txt", "deep"));

        Assert.Equal("foo-1.0", Path.GetFileName(top));
        Assert.Equal("x = 1\n", await File.ReadAllTextAsync(Path.Combine(top, "setup.py")));
        Assert.Equal("deep", await File.ReadAllTextAsync(Path.Combine(top, "a", "b.txt")));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("/evil")]
    [InlineData("foo/../../evil")]
    [InlineData("foo\\evil")]
    public async Task UnpackAsync_NameThatLeaves_IsRefused(string name)
    {
        await Assert.ThrowsAsync<PyToolException>(() => UnpackAsync(File_(name, "x")));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../../out")]
    [InlineData("a/../../../out")]
    public async Task UnpackAsync_LinkThatLeaves_IsRefused(string target)
    {
        await Assert.ThrowsAsync<PyToolException>(() => UnpackAsync(Directory_("foo"), Link("foo/link", target)));
    }

    [Fact]
    public async Task UnpackAsync_FileThroughLink_IsRefused()
    {
        await Assert.ThrowsAsync<PyToolException>(() => UnpackAsync(Directory_("foo/a"), Link("foo/link", "a"), File_("foo/link/b", "x")));
    }

    [Fact]
    public async Task UnpackAsync_HardLinkBeforeItsTarget_IsRefused()
    {
        var link = new PaxTarEntry(TarEntryType.HardLink, "foo/b") { LinkName = "foo/a" };

        await Assert.ThrowsAsync<PyToolException>(() => UnpackAsync(link, File_("foo/a", "x")));
    }

    [Fact]
    public async Task UnpackAsync_Device_IsRefused()
    {
        await Assert.ThrowsAsync<PyToolException>(() => UnpackAsync(new PaxTarEntry(TarEntryType.Fifo, "foo/pipe")));
    }

    [Fact]
    public async Task UnpackAsync_TwoTopDirectories_IsRefused()
    {
        await Assert.ThrowsAsync<PyToolException>(() => UnpackAsync(File_("foo/a", "x"), File_("bar/a", "x")));
    }

    [Fact]
    public async Task UnpackAsync_OtherCompression_NamesTheKindsThatAreRead()
    {
        var path = Path.Combine(_root, "foo-1.0.tar.bz2");
        await File.WriteAllBytesAsync(path, [1]);

        var failure = await Assert.ThrowsAsync<PyToolException>(() => SourceArchive.UnpackAsync(path, "foo-1.0.tar.bz2", Target(), CancellationToken.None));

        Assert.Equal("Source distributions are read as `.tar.gz` and `.zip`", failure.Hint);
    }

    [Fact]
    public async Task UnpackAsync_ZipThatLeaves_IsRefused()
    {
        var path = Path.Combine(_root, "foo-1.0.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            archive.CreateEntry("foo-1.0/../../evil");
        }

        await Assert.ThrowsAsync<PyToolException>(() => SourceArchive.UnpackAsync(path, "foo-1.0.zip", Target(), CancellationToken.None));
    }

    private static PaxTarEntry Directory_(string name) => new(TarEntryType.Directory, name);

    private static PaxTarEntry File_(string name, string content) => new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) };

    private static PaxTarEntry Link(string name, string target) => new(TarEntryType.SymbolicLink, name) { LinkName = target };

    private async Task<string> UnpackAsync(params TarEntryBase[] entries)
    {
        var path = Path.Combine(_root, Path.GetRandomFileName() + ".tar.gz");
        await using (var file = File.Create(path))
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
        await using (var writer = new System.Formats.Tar.TarWriter(packed))
        {
            foreach (var entry in entries)
            {
                await writer.WriteEntryAsync(entry);
            }
        }

        return await SourceArchive.UnpackAsync(path, "foo-1.0.tar.gz", Target(), CancellationToken.None);
    }

    private string Target() => Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName;
}
