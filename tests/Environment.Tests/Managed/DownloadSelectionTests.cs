using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments;
using PyTool.Plugins.Environments.Managed;

namespace PyTool.Environments.Tests.Managed;

public sealed class DownloadSelectionTests : IDisposable
{
    private readonly EnvironmentFixture _fixture = new()
    {
        Platform = new HostPlatform { OperatingSystem = "linux", Architecture = "x86_64", Libc = "gnu" },
    };

    [Theory]
    [InlineData("3.12.1", "cpython-3.12.1-linux-x86_64-gnu")]
    [InlineData("3.13.1t", "cpython-3.13.1+freethreaded-linux-x86_64-gnu")]
    [InlineData("cpython-3.12.1-macos-aarch64-none", "cpython-3.12.1-macos-aarch64-none")]
    [InlineData("cpython-3.12.1-linux-x86_64_v3-gnu", "cpython-3.12.1-linux-x86_64_v3-gnu")]
    [InlineData("cpython-3.12.9-linux-any-musl", "cpython-3.12.9-linux-x86_64-musl")]
    public void Find_Request_NamesTheKey(string request, string key) => Assert.Equal(key, Find(request)[0].Key);

    [Theory]
    [InlineData("default")]
    [InlineData("3")]
    [InlineData("3.14")]
    public void Find_PreReleases_ComeAfterFinalReleases(string request)
    {
        var found = Find(request);

        var firstPreRelease = found.TakeWhile(static download => !download.Version.IsPreRelease).Count();
        Assert.True(firstPreRelease > 0);
        Assert.All(found.Skip(firstPreRelease), static download => Assert.True(download.Version.IsPreRelease));
        Assert.All(found, static download => Assert.Equal("", download.Variant));
    }

    [Fact]
    public void Find_PyPy_TakesTheNewest()
    {
        var found = Find("pypy");

        Assert.All(found, static download => Assert.Equal("pypy", download.Implementation));
        Assert.Equal(found.Max(static download => download.Version), found[0].Version);
    }

    [Fact]
    public void Find_UsualPlaces_AreTwo()
    {
        var download = Find("3.12.1")[0];

        Assert.Equal(2, download.Sources.Count);
        Assert.All(download.Sources, static source => Assert.EndsWith(".tar.gz", source.Url, StringComparison.Ordinal));
        Assert.Equal(64, download.Sources[0].Hashes[0].Digest.Length);
        Assert.Contains('+', download.Sources[0].FileName);
    }

    [Fact]
    public void Find_Mirror_ReplacesThem()
    {
        _fixture.Variables["UV_PYTHON_INSTALL_MIRROR"] = "file:///mirror/";

        var source = Assert.Single(Find("3.12.1")[0].Sources);

        Assert.StartsWith("file:///mirror/20", source.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_PathOrName_FindsNothing()
    {
        Assert.Empty(Find("foopy"));
        Assert.Empty(Find("./python"));
    }

    public void Dispose() => _fixture.Dispose();

    private IReadOnlyList<InterpreterDownload> Find(string request) => new DownloadSelection(_fixture.CreateSurroundings())
        .Find(new InterpreterDownloadQuery { Request = PythonRequest.Parse(request, _fixture.WorkingDirectory) });
}
