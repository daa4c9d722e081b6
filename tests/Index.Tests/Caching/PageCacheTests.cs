using PyTool.Abstractions.Resolution;
using PyTool.Index.Caching;
using PyTool.Index.Indexes;
using PyTool.Index.Tests.Server;
using PyTool.Index.Urls;
using PyTool.Standards.Names;

namespace PyTool.Index.Tests.Caching;

public class PageCacheTests
{
    private static readonly PackageName Alpha = PackageName.Parse("alpha");
    private static readonly string Page = IndexFixture.Page("alpha-1.tar.gz");

    [Fact]
    public async Task Get_FreshPage_IsNotAskedForAgain()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, "Cache-Control: max-age=600"));

        await ListAsync(fixture);
        fixture.Clock.Advance(TimeSpan.FromSeconds(599));
        var listing = await ListAsync(fixture);

        Assert.Single(fixture.Server.Log);
        Assert.Equal("1", listing.Indexes[0].Releases[0].Version.ToString());
    }

    [Fact]
    public async Task Get_StalePage_IsRevalidatedAndFreshAgain()
    {
        await using var fixture = new IndexFixture(request =>
            request.Header("If-None-Match") == "\"v1\"" ? RawAnswer.Of(304, "", "ETag: \"v1\"", "Cache-Control: max-age=600") : RawAnswer.Json(Page, "Cache-Control: max-age=600", "ETag: \"v1\""));

        await ListAsync(fixture);
        fixture.Clock.Advance(TimeSpan.FromSeconds(601));
        var revalidated = await ListAsync(fixture);
        await ListAsync(fixture);

        Assert.Equal(2, fixture.Server.Log.Count);
        Assert.Single(revalidated.Indexes[0].Releases);
    }

    [Fact]
    public async Task Get_LastModified_IsUsedForRevalidation()
    {
        await using var fixture = new IndexFixture(request =>
            request.Header("If-Modified-Since") is not null ? RawAnswer.Of(304) : RawAnswer.Json(Page, "Last-Modified: Wed, 31 Dec 2025 00:00:00 GMT"));

        await ListAsync(fixture);
        await ListAsync(fixture);
        fixture.Clock.Advance(TimeSpan.FromSeconds(601));
        await ListAsync(fixture);

        Assert.Equal(2, fixture.Server.Log.Count);
    }

    [Theory]
    [InlineData("Cache-Control: no-store")]
    [InlineData("Cache-Control: no-cache")]
    [InlineData("Expires: 0")]
    [InlineData("X: y")]
    [InlineData("Vary: *")]
    public async Task Get_NotCacheable_IsAskedForAgain(string header)
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, header));

        await ListAsync(fixture);
        await ListAsync(fixture);

        Assert.Equal(2, fixture.Server.Log.Count);
    }

    [Fact]
    public async Task Get_CacheControlOfTheIndex_ReplacesThatOfTheServer()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, "Cache-Control: no-store"));
        var index = new IndexDefinition { Url = CredentialUrl.Parse(fixture.Server.Base + "/simple"), ApiCacheControl = "max-age=365000000, immutable" };

        foreach (var _ in new int[2])
        {
            var client = fixture.Client([index]);
            await client.GetReleasesAsync(Alpha, null, CancellationToken.None);
            await client.FlushAsync();
        }

        Assert.Single(fixture.Server.Log);
    }

    [Fact]
    public async Task Get_Refresh_BypassesCachesOnTheWay()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, "Cache-Control: max-age=600"));
        await ListAsync(fixture);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));

        await ListAsync(fixture, RefreshPolicy.Packages([Alpha], fixture.Clock.GetUtcNow()));
        await ListAsync(fixture, RefreshPolicy.Packages([PackageName.Parse("beta")], fixture.Clock.GetUtcNow()));

        Assert.Equal(2, fixture.Server.Log.Count);
        Assert.Equal("no-cache", fixture.Server.Log[1].Header("Cache-Control"));
    }

    [Fact]
    public async Task Get_Offline_UsesStalePages()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page));
        await ListAsync(fixture);

        var client = fixture.Client(network: fixture.Network(offline: true));

        Assert.Single((await client.GetReleasesAsync(Alpha, null, CancellationToken.None)).Indexes);
        Assert.Equal(UnusableKind.Offline, (await client.GetReleasesAsync(PackageName.Parse("beta"), null, CancellationToken.None)).Absence!.Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Get_DamagedEntry_IsRebuilt(int damage)
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, "Cache-Control: max-age=600"));
        await ListAsync(fixture);
        var file = Assert.Single(Directory.GetFiles(fixture.Cache, "*.page", SearchOption.AllDirectories));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, damage == 0 ? bytes : damage == 1 ? bytes[..(bytes.Length / 2)] : []);

        var listing = await ListAsync(fixture);
        await ListAsync(fixture);

        Assert.Equal("1", listing.Indexes[0].Releases[0].Version.ToString());
        Assert.Equal(2, fixture.Server.Log.Count);
    }

    [Fact]
    public async Task Get_UnwritableCache_WorksWithout()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, "Cache-Control: max-age=600"));
        await File.WriteAllTextAsync(fixture.Cache, "a file");

        Assert.Single((await ListAsync(fixture)).Indexes);
    }

    [Fact]
    public async Task Get_Credentials_AreNotInTheCache()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Json(Page, "Cache-Control: max-age=600"));
        var client = fixture.Client([fixture.Index(userInfo: "user:CANARY@")]);
        await client.GetReleasesAsync(Alpha, null, CancellationToken.None);
        await client.FlushAsync();

        foreach (var file in Directory.GetFiles(fixture.Cache, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("CANARY", file + await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
    }

    private static async Task<PackageListing> ListAsync(IndexFixture fixture, RefreshPolicy? refresh = null)
    {
        var client = fixture.Client(refresh: refresh);
        var listing = await client.GetReleasesAsync(Alpha, null, CancellationToken.None);
        await client.FlushAsync();
        return listing;
    }
}
