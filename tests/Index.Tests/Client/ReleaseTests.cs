using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Caching;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;
using PyTool.Index.Tests.Server;
using PyTool.Index.Urls;
using PyTool.Standards.Names;

namespace PyTool.Index.Tests.Client;

public class ReleaseTests
{
    private static readonly PackageName Alpha = PackageName.Parse("alpha");

    [Fact]
    public async Task GetReleases_JsonPage_ListsVersionsAscendingAndFilesSorted()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page(
            "alpha-1.10-py3-none-any.whl", "alpha-1.9.tar.gz", "alpha-1.10-cp39-none-any.whl", "alpha-1.10.0.tar.gz", "alpha-1.9-py2-none-any.whl", "beta-1.tar.gz", "notes.txt")));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        var releases = Assert.Single(listing.Indexes).Releases;
        Assert.Equal(["1.9", "1.10"], releases.Select(release => release.Version.ToString()));
        Assert.Equal(["alpha-1.10.0.tar.gz", "alpha-1.10-cp39-none-any.whl", "alpha-1.10-py3-none-any.whl"], releases[1].Files.Select(file => file.Artifact.FileName));
        Assert.Equal(fixture.Server.Base + "/files/alpha-1.9.tar.gz", releases[0].Files[0].Artifact.Url);
        Assert.Null(releases[0].Files[0].Wheel);
        Assert.NotNull(releases[0].Files[1].Wheel);
    }

    [Fact]
    public async Task GetReleases_AllFields_AreRead()
    {
        const string file = """
            {"filename": "alpha-1-py3-none-any.whl", "url": "https://files.example/a.whl", "hashes": {"sha256": "00000000000000000000000000000000000000000000000000000000000000ff", "x": "1"},
             "size": 12, "upload-time": "2024-02-29T01:02:03.456789Z", "requires-python": ">=3.8", "yanked": "broken", "core-metadata": {"sha256": "11"}, "gpg-sig": false}
            """;
        await using var fixture = new IndexFixture(_ => RawAnswer.Json("{\"files\": [" + file + "], \"unknown\": [[{}]], \"meta\": {\"api-version\": \"1.3\", \"x\": {\"y\": []}}}"));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        var read = listing.Indexes[0].Releases[0].Files[0];
        Assert.Equal("https://files.example/a.whl", read.Artifact.Url);
        Assert.Equal("sha256:00000000000000000000000000000000000000000000000000000000000000ff", Assert.Single(read.Artifact.Hashes).ToString());
        Assert.Equal(12, read.Artifact.Size);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 1, 2, 3, 456, TimeSpan.Zero), read.UploadTime);
        Assert.Equal(">=3.8", read.RequiresPython!.ToString());
        Assert.True(read.IsYanked);
        Assert.Equal("broken", read.YankedReason);
        Assert.True(read.HasMetadataFile);
    }

    [Fact]
    public async Task GetReleases_Html_IsRead()
    {
        const string html = """
            <!DOCTYPE html><html><head><base href="/root/"></head><body><!-- <a href="alpha-0-py3-none-any.whl">x</a> -->
            <a href="alpha-1-py3-none-any.whl#sha256=00000000000000000000000000000000000000000000000000000000000000ff" data-requires-python="&gt;=3.8" data-yanked data-core-metadata=true>x</a>
            <A HREF='../alpha-2%2Bcpu-py3-none-any.whl'>y</A><a>z</a><a href></a>
            """;
        await using var fixture = new IndexFixture(_ => RawAnswer.Html(html));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        var releases = listing.Indexes[0].Releases;
        Assert.Equal(["1", "2+cpu"], releases.Select(release => release.Version.ToString()));
        var first = releases[0].Files[0];
        Assert.Equal(fixture.Server.Base + "/root/alpha-1-py3-none-any.whl", first.Artifact.Url);
        Assert.Equal(">=3.8", first.RequiresPython!.ToString());
        Assert.True(first.IsYanked);
        Assert.Null(first.YankedReason);
        Assert.True(first.HasMetadataFile);
        Assert.Equal("alpha-2+cpu-py3-none-any.whl", releases[1].Files[0].Artifact.FileName);
        Assert.EndsWith("/alpha-2%2Bcpu-py3-none-any.whl", releases[1].Files[0].Artifact.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"files\": 3}")]
    [InlineData("{\"files\": [{\"filename\": 1}]}")]
    [InlineData("{\"files\": [{\"url\": {}}], \"meta\": []}")]
    [InlineData("{\"files\": [3]}")]
    [InlineData("{\"meta\":{\"api-version\":\"9.0\"},\"name\":\"alpha\",\"files\":[]}")]
    [InlineData("{\"files\": [], \"files\": []}")]
    [InlineData("{\"files\": [{\"filename\": \"alpha-1.tar.gz\", \"url\": \"x\", \"url\": \"y\"}]}")]
    [InlineData("{\"files\": [{\"filename\": \"alpha-1.tar.gz\", \"url\": \"x\", \"size\": 99999999999999999999}]}")]
    public async Task GetReleases_BadJson_IsAnErrorThatNamesTheProject(string body)
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(body));

        var failure = await Assert.ThrowsAsync<PyToolException>(() => fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None).AsTask());

        Assert.Contains("alpha", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetReleases_DeepJson_IsAnError()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json("{\"x\": " + new string('[', 100_000)));

        await Assert.ThrowsAsync<PyToolException>(() => fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task GetReleases_NoContentType_IsAnError()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200, IndexFixture.Page()));

        await Assert.ThrowsAsync<PyToolException>(() => fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task GetReleases_FilesOfAnotherProject_AreIgnoredWithAWarningThatNamesBoth()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("beta-1-py3-none-any.whl")));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Empty(listing.Indexes[0].Releases);
        Assert.Contains(fixture.Events.Warnings, warning => warning.Contains("alpha", StringComparison.Ordinal) && warning.Contains("beta", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetReleases_LinksToLocalFiles_AreNotFollowed()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Html("<a href='file:///tmp/alpha-9-py3-none-any.whl'>x</a><a href='data:,alpha-8-py3-none-any.whl'>x</a>"));

        var listing = await fixture.Client().GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Empty(listing.Indexes[0].Releases);
    }

    [Theory]
    [InlineData(401, UnusableKind.Unauthorized)]
    [InlineData(403, UnusableKind.Unauthorized)]
    public async Task GetReleases_FirstIndexForbids_EndsTheSearch(int status, UnusableKind expected)
    {
        await using var first = new IndexFixture(_ => RawAnswer.Of(status));
        await using var second = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-9.tar.gz")));

        var listing = await first.Client([first.Index(), second.Index()]).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal(expected, listing.Absence!.Kind);
        Assert.Empty(second.Server.Log);
    }

    [Fact]
    public async Task GetReleases_FirstIndexHasNone_AsksTheNext()
    {
        await using var first = new IndexFixture(_ => RawAnswer.Of(404));
        await using var second = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-9.tar.gz")));

        var listing = await first.Client([first.Index(), second.Index()]).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal(second.Server.Base + "/simple", Assert.Single(listing.Indexes).Index.Url);
    }

    [Fact]
    public async Task GetReleases_FirstIndexIsBroken_IsAnError()
    {
        await using var first = new IndexFixture(_ => RawAnswer.Of(500));
        await using var second = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-9.tar.gz")));

        await Assert.ThrowsAsync<PyToolException>(() => first.Client([first.Index(), second.Index()]).GetReleasesAsync(Alpha, null, CancellationToken.None).AsTask());
        Assert.Empty(second.Server.Log);
    }

    [Fact]
    public async Task GetReleases_UnsafeStrategy_AsksAll()
    {
        await using var first = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-1.tar.gz")));
        await using var second = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-9.tar.gz")));
        await using var third = new IndexFixture(_ => RawAnswer.Of(401));

        var client = first.Client([first.Index(), second.Index(), third.Index()], strategy: IndexStrategy.UnsafeBestMatch);
        var listing = await client.GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal([first.Server.Base + "/simple", second.Server.Base + "/simple"], listing.Indexes.Select(index => index.Index.Url));
    }

    [Fact]
    public async Task GetReleases_IgnoredErrorCode_MeansAbsent()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(403));
        var index = new IndexDefinition { Url = CredentialUrl.Parse(fixture.Server.Base + "/simple"), IgnoredErrorCodes = [403] };

        var listing = await fixture.Client([index]).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal(UnusableKind.NotFound, listing.Absence!.Kind);
    }

    [Fact]
    public async Task GetReleases_ExplicitIndex_IsAskedOnlyByName()
    {
        await using var fixture = new IndexFixture(request => request.Target.StartsWith("/other", StringComparison.Ordinal) ? RawAnswer.Json(IndexFixture.Page("alpha-9.tar.gz")) : RawAnswer.Of(404));
        var other = new IndexDefinition { Url = CredentialUrl.Parse(fixture.Server.Base + "/other"), IsExplicit = true, Name = "other" };
        var client = fixture.Client([other, fixture.Index()]);

        Assert.Equal(UnusableKind.NotFound, (await client.GetReleasesAsync(Alpha, null, CancellationToken.None)).Absence!.Kind);
        Assert.Single((await client.GetReleasesAsync(Alpha, other.Reference, CancellationToken.None)).Indexes);
    }

    [Fact]
    public async Task GetReleases_NoIndex_SaysSo()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));

        Assert.Equal(UnusableKind.NoIndex, (await fixture.Client([]).GetReleasesAsync(Alpha, null, CancellationToken.None)).Absence!.Kind);
    }

    [Fact]
    public async Task GetReleases_CutOff_ExcludesLateAndUndatedFiles()
    {
        const string page = """
            {"files": [
              {"filename": "alpha-1.tar.gz", "url": "a", "upload-time": "2024-01-01T00:00:00Z"},
              {"filename": "alpha-2.tar.gz", "url": "a", "upload-time": "2024-06-01T00:00:00Z"},
              {"filename": "alpha-3.tar.gz", "url": "a"}]}
            """;
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(page));
        var cutOff = CutOff.At(new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero));

        var listing = await fixture.Client(excludeNewer: cutOff).GetReleasesAsync(Alpha, null, CancellationToken.None);
        var without = await fixture.Client(excludeNewer: cutOff, excludeNewerByPackage: new Dictionary<PackageName, CutOff> { [Alpha] = CutOff.Disabled }).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal([null, UnusableKind.ExcludeNewer, UnusableKind.ExcludeNewer], listing.Indexes[0].Releases.Select(release => release.Files[0].Unusable?.Kind));
        Assert.All(without.Indexes[0].Releases, release => Assert.Null(release.Files[0].Unusable));
        Assert.Contains(fixture.Events.Warnings, warning => warning.Contains("`alpha-3.tar.gz` is missing an upload date", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetReleases_BuildPolicy_MarksFiles()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-1-py3-none-any.whl", "alpha-1.tar.gz", "alpha-1.tar.bz2")));

        var noBuild = await fixture.Client(builds: new BuildPolicy { NoBuild = true }).GetReleasesAsync(Alpha, null, CancellationToken.None);
        var noBinary = await fixture.Client(builds: new BuildPolicy { NoBinaryPackages = new HashSet<PackageName> { Alpha } }).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal([UnusableKind.NoBuild, UnusableKind.NoBuild, null], noBuild.Indexes[0].Releases[0].Files.Select(file => file.Unusable?.Kind));
        Assert.Equal([UnusableKind.LegacySourceDistribution, null, UnusableKind.NoBinary], noBinary.Indexes[0].Releases[0].Files.Select(file => file.Unusable?.Kind));
    }

    [Fact]
    public async Task GetReleases_FlatDirectory_IsMerged()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-1-py3-none-any.whl", "alpha-2.tar.gz")));
        var directory = Path.Combine(fixture.Home, "my links");
        Directory.CreateDirectory(directory);
        foreach (var name in new[] { "alpha-1-py3-none-any.whl", "alpha-1.tar.gz", "alpha-3.tar.gz", "beta-1.zip" })
        {
            await File.WriteAllTextAsync(Path.Combine(directory, name), "");
        }

        var flat = new IndexDefinition { Url = CredentialUrl.Parse(LocalPages.UrlOf(directory)), Identity = directory, Format = IndexFormat.Flat };
        var client = fixture.Client([flat, fixture.Index()]);
        var listing = await client.GetReleasesAsync(Alpha, null, CancellationToken.None);

        var releases = Assert.Single(listing.Indexes).Releases;
        Assert.Equal(["1", "2", "3"], releases.Select(release => release.Version.ToString()));
        Assert.Equal(["alpha-1.tar.gz", "alpha-1-py3-none-any.whl"], releases[0].Files.Select(file => file.Artifact.FileName));
        Assert.All(releases[0].Files, file => Assert.Equal(directory, file.Index.Url));
        using var content = await client.Artifacts.OpenAsync(releases[2].Files[0].Artifact, null, CancellationToken.None);
        Assert.Equal(Path.Combine(directory, "alpha-3.tar.gz"), content.LocalPath);
    }

    [Fact]
    public async Task GetReleases_FlatPage_ServesWithoutIndex()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Html("<a href=a/alpha-1.0-py3-none-any.whl>x</a><a href=my_pkg-2.zip>y</a>"));
        var flat = new IndexDefinition { Url = CredentialUrl.Parse(fixture.Server.Base + "/links"), Format = IndexFormat.Flat };

        var client = fixture.Client([flat]);
        var alpha = await client.GetReleasesAsync(Alpha, null, CancellationToken.None);
        var other = await client.GetReleasesAsync(PackageName.Parse("my-pkg"), null, CancellationToken.None);
        await client.FlushAsync();
        var cached = await fixture.Client([flat], fixture.Network(offline: true)).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal("1.0", alpha.Indexes[0].Releases[0].Version.ToString());
        Assert.Single(other.Indexes);
        Assert.Single(cached.Indexes);
        Assert.Single(fixture.Server.Log);
    }

    [Fact]
    public async Task GetReleases_SameTwice_IsAskedOnce()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(IndexFixture.Page("alpha-1.tar.gz")));
        var client = fixture.Client();

        client.PrefetchReleases([Alpha]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetReleasesAsync(Alpha, null, CancellationToken.None).AsTask()));

        Assert.Single(fixture.Server.Log);
    }

    [Fact]
    public async Task GetReleases_LocalIndex_ReadsItsPages()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(404));
        var root = Path.Combine(fixture.Home, "index");
        Directory.CreateDirectory(Path.Combine(root, "alpha"));
        await File.WriteAllTextAsync(Path.Combine(root, "alpha", "index.html"), "<a href='../files/alpha-1.tar.gz'>x</a>");

        var listing = await fixture.Client([new IndexDefinition { Url = CredentialUrl.Parse("file://" + root) }]).GetReleasesAsync(Alpha, null, CancellationToken.None);

        Assert.Equal($"file://{root}/files/alpha-1.tar.gz", listing.Indexes[0].Releases[0].Files[0].Artifact.Url);
    }
}
