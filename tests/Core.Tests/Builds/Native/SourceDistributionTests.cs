using System.Formats.Tar;
using System.IO.Compression;
using PyTool.Core.Builds.UvBuild;
using PyTool.Projects;

namespace PyTool.Core.Tests.Builds.Native;

public sealed class SourceDistributionTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("uv-build-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void WriteSdist_UsualProject_HoldsWhatIsNeededAndNothingElse()
    {
        Write("pyproject.toml", "[project]\nname = \"demo\"\nversion = \"1\"\nreadme = \"README.md\"\nlicense = \"MIT\"\nlicense-files = [\"LIC*\"]\n[tool.uv.build-backend]\nsource-include = [\"docs/**\"]\nsource-exclude = [\"skip*\"]\n");
        Write("README.md", "hello");
        Write("LICENSE", "free");
        Write("other.txt", "");
        Write("docs/a.md", "");
        Write("src/demo/__init__.py", "");
        Write("src/demo/skip.txt", "");
        Write("src/demo/__pycache__/x.pyc", "");
        Write(".venv/lib/x.py", "");
        Directory.CreateDirectory(Path.Combine(_directory, "src/demo/empty"));

        var names = Names();

        Assert.Equal(
            ["demo-1/PKG-INFO", "demo-1/pyproject.toml", "demo-1/pyproject.toml.orig", "demo-1/", "demo-1/LICENSE", "demo-1/README.md", "demo-1/docs/", "demo-1/docs/a.md", "demo-1/src/", "demo-1/src/demo/", "demo-1/src/demo/__init__.py"],
            names);
    }

    [Fact]
    public void WriteSdist_Twice_GivesTheSameBytes()
    {
        Write("pyproject.toml", "[project]\nname = \"demo\"\nversion = \"1\"\n");
        Write("src/demo/__init__.py", "");

        Assert.Equal(Build(), Build());
    }

    [Fact]
    public void WriteSdist_LongName_IsKept()
    {
        var name = string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 12)) + "/é.txt";
        Write("pyproject.toml", "[project]\nname = \"demo\"\nversion = \"1\"\n");
        Write("src/demo/__init__.py", "");
        Write("src/demo/" + name, "x");

        Assert.Contains("demo-1/src/demo/" + name, Names());
    }

    [Fact]
    public void ListSdist_Project_NamesOrigins()
    {
        Write("pyproject.toml", "[project]\nname = \"demo\"\nversion = \"1\"\n");
        Write("src/demo/__init__.py", "");

        var members = Backend().ListSdist().Select(static member => $"{member.Path} {member.Origin ?? "-"}");

        Assert.Equal(["demo-1/PKG-INFO -", "demo-1/pyproject.toml -", "demo-1/pyproject.toml.orig pyproject.toml", "demo-1/src/demo/__init__.py src/demo/__init__.py"], members);
    }

    private UvBuildBackend Backend() => new(new ProjectFiles(_directory).FindProjectIn(_directory)!);

    private byte[] Build()
    {
        using var stream = new MemoryStream();
        Backend().WriteSdist(stream);
        return stream.ToArray();
    }

    private List<string> Names()
    {
        using var unpacked = new GZipStream(new MemoryStream(Build()), CompressionMode.Decompress);
        using var reader = new TarReader(unpacked);
        var names = new List<string>();
        while (reader.GetNextEntry() is { } entry)
        {
            names.Add(entry.Name);
        }

        return names;
    }

    private void Write(string path, string content)
    {
        var full = Path.Combine(_directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }
}
