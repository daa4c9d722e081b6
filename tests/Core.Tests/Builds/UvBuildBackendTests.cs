using System.IO.Compression;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.UvBuild;
using PyTool.Projects;

namespace PyTool.Core.Tests.Builds;

public sealed class UvBuildBackendTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("uv-build-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void WriteWheel_SourceLayout_HoldsModuleAndMetadata()
    {
        Write("pyproject.toml", "[project]\nname = \"Foo.Bar\"\nversion = \"1.0\"\ndependencies = [\"idna>=3 ; python_version<'3.13'\"]\n\n[project.scripts]\nfoo = \"foo_bar:main\"\n");
        Write("src/foo_bar/__init__.py", "");
        Write("src/foo_bar/__pycache__/x.pyc", "");
        Directory.CreateDirectory(Path.Combine(_directory, "src/foo_bar/empty"));

        using var wheel = Build(isEditable: false);

        Assert.Equal(
            ["foo_bar/", "foo_bar/__init__.py", "foo_bar-1.0.dist-info/", "foo_bar-1.0.dist-info/WHEEL", "foo_bar-1.0.dist-info/entry_points.txt", "foo_bar-1.0.dist-info/METADATA", "foo_bar-1.0.dist-info/RECORD"],
            wheel.Entries.Select(static entry => entry.FullName));
        Assert.Equal("Metadata-Version: 2.3\nName: Foo.Bar\nVersion: 1.0\nRequires-Dist: idna>=3 ; python_full_version < '3.13'\n", Text(wheel, "foo_bar-1.0.dist-info/METADATA"));
        Assert.Equal("[console_scripts]\nfoo = foo_bar:main\n\n", Text(wheel, "foo_bar-1.0.dist-info/entry_points.txt"));
    }

    [Fact]
    public void WriteWheel_Editable_PointsToModuleRoot()
    {
        Write("pyproject.toml", "[project]\nname = \"foo-bar\"\nversion = \"1.0\"\n");
        Write("src/foo_bar/__init__.py", "");

        using var wheel = Build(isEditable: true);

        Assert.Equal(Path.Combine(_directory, "src"), Text(wheel, "foo_bar.pth"));
        Assert.Null(wheel.GetEntry("foo_bar/__init__.py"));
    }

    [Fact]
    public void WriteWheel_NoModule_TellsWhatIsExpected()
    {
        Write("pyproject.toml", "[project]\nname = \"foo\"\nversion = \"1.0\"\n");

        var exception = Assert.Throws<PyToolException>(() => Build(isEditable: false));

        Assert.Equal("Expected a Python module at: src/foo/__init__.py", exception.Message);
    }

    [Fact]
    public void WriteWheel_ModuleRootOutsideOfProject_IsRefused()
    {
        Write("pyproject.toml", "[project]\nname = \"foo\"\nversion = \"1.0\"\n[tool.uv.build-backend]\nmodule-root = \"../other\"\n");

        Assert.Throws<PyToolException>(() => Build(isEditable: true));
    }

    private ZipArchive Build(bool isEditable)
    {
        var file = new ProjectFiles(_directory).FindProjectIn(_directory)!;
        var stream = new MemoryStream();
        new UvBuildBackend(file).WriteWheel(stream, isEditable, CompressionLevel.NoCompression);
        return new ZipArchive(stream);
    }

    private static string Text(ZipArchive wheel, string name)
    {
        using var reader = new StreamReader(wheel.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
