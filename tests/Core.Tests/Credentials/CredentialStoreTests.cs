using PyTool.Abstractions.Plugins;
using PyTool.Core.Credentials;
using PyTool.Index.Urls;

namespace PyTool.Core.Tests.Credentials;

public sealed class CredentialStoreTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("credentials");

    private string FilePath => Path.Combine(_directory.FullName, "store", "credentials.toml");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Save_FirstEntry_IsReadableByTheUserAlone()
    {
        await Store().SaveAsync(Service("example.com"), new UrlCredentials("me", "secret"), default);

        Assert.Equal(
            """
            [[credential]]
            service = "https://example.com/"
            username = "me"
            scheme = "basic"
            password = "secret"

            """,
            File.ReadAllText(FilePath));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        }
    }

    [Fact]
    public async Task Save_SameUserAndService_ReplacesTheEntry()
    {
        var store = Store();
        await store.SaveAsync(Service("example.com"), new UrlCredentials("me", "old"), default);
        await store.SaveAsync(Service("https://EXAMPLE.com:443/"), new UrlCredentials("me", "new"), default);

        var entry = Assert.Single(store.Read());
        Assert.Equal("new", entry.Credentials.RevealSecret());
    }

    [Fact]
    public async Task Find_SeveralPathsCover_TheLongestWins()
    {
        var store = Store();
        await store.SaveAsync(Service("example.com"), new UrlCredentials("me", "wide"), default);
        await store.SaveAsync(Service("example.com/a/b"), new UrlCredentials("me", "narrow"), default);

        Assert.Equal("narrow", store.Find(Service("example.com/a/b/c"), "me")?.RevealSecret());
        Assert.Equal("wide", store.Find(Service("example.com/a/bc"), "me")?.RevealSecret());
        Assert.Null(store.Find(Service("sub.example.com"), "me"));
        Assert.Null(store.Find(Service("example.com"), "you"));
    }

    [Fact]
    public async Task Remove_UnknownUser_ChangesNothing()
    {
        var store = Store();
        await store.SaveAsync(Service("example.com"), new UrlCredentials("me", "x"), default);

        Assert.False(await store.RemoveAsync(Service("example.com"), "you", default));
        Assert.True(await store.RemoveAsync(Service("example.com"), "me", default));
        Assert.Empty(store.Read());
    }

    [Fact]
    public async Task Save_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Store().SaveAsync(Service($"host{i}.example"), new UrlCredentials("me", "x"), default))));

        Assert.Equal(16, Store().Read().Count);
    }

    [Fact]
    public void Read_BrokenFile_NamesThePlaceAndShowsNoSecret()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, "[[credential]]\nservice = \"https://example.com/\"\npassword = \"top-secret\n");

        var exception = Assert.Throws<PyToolException>(() => Store().Read());

        Assert.Contains("line 3", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("top-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty host")]
    [InlineData("https://", "empty host")]
    [InlineData("ftp://example.com", "Unsupported scheme: ftp")]
    [InlineData("http://example.com", "HTTPS is required for non-local hosts")]
    public void TryParse_UnfitService_SaysWhy(string text, string problem)
    {
        Assert.False(ServiceAddress.TryParse(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Theory]
    [InlineData("example.com", "https://example.com/")]
    [InlineData("http://localhost:8080/x", "http://localhost:8080/x")]
    [InlineData("https://u:p@Example.com:443/a", "https://example.com/a")]
    public void TryParse_FitService_IsNormalised(string text, string url)
    {
        Assert.True(ServiceAddress.TryParse(text, out var address, out _));
        Assert.Equal(url, address.Url);
    }

    private static ServiceAddress Service(string text) => ServiceAddress.TryParse(text, out var address, out var problem) ? address : throw new ArgumentException(problem);

    private CredentialStore Store() => new(Path.Combine(_directory.FullName, "store"));
}
