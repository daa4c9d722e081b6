using PyTool.Abstractions.Environments;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Core.Tests.Concrete;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Pip;

public sealed class InstalledTests : IDisposable
{
    private static readonly MarkerEnvironment Markers = new()
    {
        OsName = "posix", SysPlatform = "linux", PlatformSystem = "Linux", PlatformMachine = "x86_64", PlatformPythonImplementation = "CPython", PlatformRelease = "", PlatformVersion = "",
        ImplementationName = "cpython", ImplementationVersion = "3.12.1", PythonFullVersion = "3.12.1", PythonVersion = "3.12",
    };

    private readonly SessionFixture _fixture = new();

    [Fact]
    public void Scan_FolderWithDistributions_IsSortedByName()
    {
        Install("six", "1.16.0");
        Install("idna", "3.6");

        Assert.Equal(["idna", "six"], Scan().Select(static item => item.Name.Value));
    }

    [Fact]
    public void Find_MissingAndWrongDependency_AreNamed()
    {
        Install("anyio", "4.9.0", "idna>=2.8", "sniffio", "exceptiongroup ; python_version < '3.11'");
        Install("idna", "2.7");

        var problems = InstalledProblems.Find(Scan(), PyVersion.Parse("3.12.1"), Markers, null);

        Assert.Equal(
            ["The package `anyio` requires `idna>=2.8`, but `2.7` is installed", "The package `anyio` requires `sniffio`, but it's not installed"], problems.Select(static problem => problem.Text));
    }

    [Fact]
    public void Write_TreeWithRepetition_MarksIt()
    {
        Install("a", "1", "b");
        Install("b", "1", "c");
        Install("c", "1");
        Install("d", "1", "b");

        Assert.Equal("a v1\n└── b v1\n    └── c v1\nd v1\n└── b v1 (*)\n(*) Package tree already displayed\n", Tree(new PipTreeRequest { Distributions = Scan(), Markers = Markers }));
    }

    [Fact]
    public void Write_InvertedTree_NamesWhatIsRequired()
    {
        Install("a", "1", "b>=1");
        Install("b", "1");

        var request = new PipTreeRequest { Distributions = Scan(), Markers = Markers, Invert = true, ShowSpecifiers = true };

        Assert.Equal("b v1\n└── a v1 [requires: b >=1]\n", Tree(request));
    }

    [Fact]
    public void Write_Circle_ComesToAnEnd()
    {
        Install("a", "1", "b");
        Install("b", "1", "a");

        Assert.Equal("a v1\n└── b v1\n    └── a v1 (*)\n(*) Package tree already displayed\n", Tree(new PipTreeRequest { Distributions = Scan(), Markers = Markers }));
    }

    [Theory]
    [InlineData("""{"url":"file:///x/lib","dir_info":{"editable":true}}""", "-e file:///x/lib")]
    [InlineData("""{"url":"https://x/y","vcs_info":{"vcs":"git","commit_id":"abc"},"subdirectory":"s"}""", "lib @ git+https://x/y@abc#subdirectory=s")]
    [InlineData("""{"url":"https://x/lib.whl","archive_info":{}}""", "lib @ https://x/lib.whl")]
    public void Freeze_DirectOrigin_IsWritten(string json, string expected)
    {
        var path = Install("lib", "1");
        File.WriteAllText(Path.Join(path, "direct_url.json"), json);

        Assert.Equal(expected, InstalledText.Freeze(Assert.Single(Scan())));
    }

    public void Dispose() => _fixture.Dispose();

    private static string Tree(PipTreeRequest request) => PipTree.Write(request);

    private IReadOnlyList<InstalledDistribution> Scan() => PipEnvironment.ScanFolder(_fixture.Directory);

    private string Install(string name, string version, params string[] requires)
    {
        var text = $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{string.Concat(requires.Select(static item => $"Requires-Dist: {item}\n"))}\n";
        return Path.GetDirectoryName(_fixture.Write($"{name}-{version}.dist-info/METADATA", text))!;
    }
}
