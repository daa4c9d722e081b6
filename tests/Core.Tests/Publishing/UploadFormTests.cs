using System.IO.Compression;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Publishing;
using PyTool.Standards.Filenames;

namespace PyTool.Core.Tests.Publishing;

public sealed class UploadFormTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("publish");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Fields_Wheel_AreThoseOfItsMetadata()
    {
        var file = Wheel("foo-1.0-py2.py3-none-any.whl", """
            Metadata-Version: 2.1
            Name: Foo
            Version: 1.0
            Summary: short
            Home-page: UNKNOWN
            Requires-Dist: bar
            Requires-Dist: baz ; extra == 'x'
            Classifier: One

            Body of
            two lines
            """);

        var fields = new UploadForm(file, await MetadataDocument.ReadAsync(file, default), "abc").Fields().ToArray();

        Assert.Equal(
            [
                (":action", "file_upload"), ("sha256_digest", "abc"), ("protocol_version", "1"), ("metadata_version", "2.1"), ("name", "Foo"), ("version", "1.0"),
                ("filetype", "bdist_wheel"), ("pyversion", "py2.py3"), ("description", "Body of\ntwo lines"), ("summary", "short"), ("classifiers", "One"),
                ("requires_dist", "bar"), ("requires_dist", "baz ; extra == 'x'"),
            ],
            fields);
    }

    [Fact]
    public async Task Read_FoldedDescription_IsUnfolded()
    {
        var file = Wheel("foo-1.0-py3-none-any.whl", "Metadata-Version: 1.0\nName: foo\nVersion: 1.0\nDescription: first\n        second\n          third\n");

        Assert.Equal(["first\nsecond\n  third"], (await MetadataDocument.ReadAsync(file, default)).Values("description"));
    }

    [Fact]
    public async Task Read_NoArchive_NamesTheFile()
    {
        var path = Path.Combine(_directory.FullName, "foo-1.0.tar.gz");
        File.WriteAllText(path, "x");
        Assert.True(DistributionFilename.TryParse("foo-1.0.tar.gz", out var name));

        var exception = await Assert.ThrowsAsync<PyToolException>(() => MetadataDocument.ReadAsync(new UploadFile(path, "dist/foo-1.0.tar.gz", name, []), default));

        Assert.Equal("Failed to publish: dist/foo-1.0.tar.gz", exception.Message);
    }

    private UploadFile Wheel(string fileName, string metadata)
    {
        var path = Path.Combine(_directory.FullName, fileName);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry("foo-1.0.dist-info/METADATA").Open());
            writer.Write(metadata);
        }

        return DistributionFilename.TryParse(fileName, out var name) ? new UploadFile(path, fileName, name, []) : throw new ArgumentException(fileName);
    }
}
