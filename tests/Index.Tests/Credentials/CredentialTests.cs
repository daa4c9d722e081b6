using PyTool.Index.Credentials;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Tests.Server;
using PyTool.Index.Urls;

namespace PyTool.Index.Tests.Credentials;

public class CredentialTests
{
    private const string UserWord = "Basic dXNlcjp3b3Jk";

    [Fact]
    public async Task Send_NoCredentialsKnown_AsksWithoutOnce()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(401));
        using var network = fixture.Network();

        await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/simple/a", fixture.Index()));

        Assert.Single(fixture.Server.Log);
        Assert.Null(fixture.Server.Log[0].Header("Authorization"));
    }

    [Fact]
    public async Task Send_IndexWithUserInfo_AuthenticatesPagesAndFilesOfItsOrigin()
    {
        await using var other = new IndexFixture(_ => RawAnswer.Of(200));
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        using var network = fixture.Network();
        var index = fixture.Index(userInfo: "user:word@");

        await fixture.GetTextAsync(network, "/simple/a/", index);
        await fixture.GetTextAsync(network, "/files/a", index);
        await fixture.GetTextAsync(network, other.Server.Base + "/files/a", index);
        await fixture.GetTextAsync(network, other.Server.Base.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/files/a", index);

        Assert.All(fixture.Server.Log, request => Assert.Equal(UserWord, request.Header("Authorization")));
        Assert.All(other.Server.Log, request => Assert.Null(request.Header("Authorization")));
    }

    [Fact]
    public async Task Send_EnvironmentOfTheIndex_BeatsItsUrl()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        fixture.Environment["UV_INDEX_MY_CORP_2_USERNAME"] = "user";
        fixture.Environment["UV_INDEX_MY_CORP_2_PASSWORD"] = "word";
        using var network = fixture.Network();

        await fixture.GetTextAsync(network, "/simple/a/", fixture.Index(userInfo: "other:thing@", name: "my-corp.2"));

        Assert.Equal(UserWord, fixture.Server.Log[0].Header("Authorization"));
    }

    [Fact]
    public async Task Send_PercentEncodedUserInfo_IsDecoded()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        using var network = fixture.Network();

        await fixture.GetTextAsync(network, "/simple/a/", fixture.Index(userInfo: "us%65r:w%6Frd@"));

        Assert.Equal(UserWord, fixture.Server.Log[0].Header("Authorization"));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Send_Refused_TriesNetrcAndRemembers(int status)
    {
        await using var fixture = new IndexFixture(request => RawAnswer.Of(request.Header("Authorization") == UserWord ? 200 : status));
        await WriteNetrcAsync(fixture, "machine other login no password no\nmachine 127.0.0.1\n  login user\n  password word\n");
        using var network = fixture.Network();

        await fixture.GetTextAsync(network, "/simple/a/", fixture.Index());
        await fixture.GetTextAsync(network, "/simple/b/", fixture.Index());

        Assert.Equal([null, UserWord, UserWord], fixture.Server.Log.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task Send_OnlyUserKnown_SearchesFirst()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        await WriteNetrcAsync(fixture, "machine 127.0.0.1 login other password x\nmachine 127.0.0.1 login user password word");
        using var network = fixture.Network();

        await fixture.GetTextAsync(network, "/simple/a/", fixture.Index(userInfo: "user@"));

        Assert.Equal(UserWord, Assert.Single(fixture.Server.Log).Header("Authorization"));
    }

    [Fact]
    public async Task Send_AlwaysWithoutCredentials_IsAnError()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        using var network = fixture.Network();
        var index = new IndexDefinition { Url = CredentialUrl.Parse(fixture.Server.Base + "/simple"), Authentication = AuthenticationPolicy.Always };

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/simple/a/", index));

        Assert.Equal(NetworkFailureKind.MissingCredentials, failure.Kind);
        Assert.Empty(fixture.Server.Log);
    }

    [Fact]
    public async Task Send_Never_SendsNone()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(200));
        await WriteNetrcAsync(fixture, "default login user password word");
        using var network = fixture.Network();
        var index = new IndexDefinition { Url = CredentialUrl.Parse(fixture.Server.Base.Replace("://", "://user:word@", StringComparison.Ordinal) + "/simple"), Authentication = AuthenticationPolicy.Never };

        await fixture.GetTextAsync(network, "/simple/a/", index);

        Assert.Null(fixture.Server.Log[0].Header("Authorization"));
    }

    [Fact]
    public async Task Send_NetrcDefault_IsNotForRedirects()
    {
        await using var other = new IndexFixture(_ => RawAnswer.Of(401));
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(302, "", $"Location: {other.Server.Base}/x"));
        await WriteNetrcAsync(fixture, "default login user password word");
        using var network = fixture.Network();

        await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/a"));

        Assert.Null(Assert.Single(other.Server.Log).Header("Authorization"));
    }

    [Fact]
    public async Task Send_StoredCredentials_LongestPrefixAtSegmentBorderWins()
    {
        await using var fixture = new IndexFixture(request => RawAnswer.Of(request.Header("Authorization") is null ? 401 : 200));
        StoredCredential Stored(string path, string word) => new() { Service = fixture.Server.Base + path, Credentials = new UrlCredentials("user", word) };
        using var network = fixture.Network(stored: [Stored("/", "a"), Stored("/simple", "b"), Stored("/simple/al", "c")]);

        await fixture.GetTextAsync(network, "/simple/alpha/");

        Assert.Equal(new UrlCredentials("user", "b").ToHeader(), fixture.Server.Log[1].Header("Authorization"));
    }

    [Fact]
    public async Task Send_Keyring_IsFoundByAbsolutePathOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var fixture = new IndexFixture(request => RawAnswer.Of(request.Header("Authorization") == UserWord ? 200 : 401));
        var directory = Path.Combine(fixture.Home, "bin");
        Directory.CreateDirectory(directory);
        var program = Path.Combine(directory, "keyring");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho \"$@\" >> '{fixture.Home}/asked'\n[ \"$3\" = user ] && echo word\n");
        File.SetUnixFileMode(program, (UnixFileMode)0x1C0);
        fixture.Environment["PATH"] = "bin:." + Path.PathSeparator + directory;
        using var network = fixture.Network(keyring: true);

        await fixture.GetTextAsync(network, "/simple/a/", fixture.Index(userInfo: "user@"));

        Assert.Equal($"get {fixture.Server.Base}/simple user\n", await File.ReadAllTextAsync(Path.Combine(fixture.Home, "asked")));
    }

    [Fact]
    public void Netrc_Forms_AreRead()
    {
        var netrc = Netrc.Parse("# comment machine x login y password z\nmachine \"h\" login a account q password #word # rest\nmacdef init\nmachine h login evil password evil\n\nmachine h:81 login b password \"w o\\\"rd\"\ndefault login d password e");

        Assert.Equal(new UrlCredentials("a", "#word"), netrc.Find(new Uri("http://h/x"), null, allowDefault: true));
        Assert.Equal(new UrlCredentials("b", "w o\"rd"), netrc.Find(new Uri("http://h:81/x"), "b", allowDefault: true));
        Assert.Equal(new UrlCredentials("d", "e"), netrc.Find(new Uri("http://other/x"), null, allowDefault: true));
        Assert.Null(netrc.Find(new Uri("http://other/x"), null, allowDefault: false));
        Assert.Null(netrc.Find(new Uri("http://other/x"), "someone", allowDefault: true));
    }

    [Theory]
    [InlineData("/a", "/a/b", true)]
    [InlineData("/a/", "/a", true)]
    [InlineData("/", "/a", true)]
    [InlineData("/a", "/ab", false)]
    [InlineData("/a", "/A", false)]
    [InlineData("/a.git", "/a", false)]
    public void Covers_Prefixes_EndAtSegments(string prefix, string path, bool expected) => Assert.Equal(expected, UrlPrefix.Covers(prefix, path));

    [Fact]
    public async Task Failures_NeverShowSecrets()
    {
        await using var fixture = new IndexFixture(_ => RawAnswer.Of(500));
        using var network = fixture.Network(retries: 1);
        var index = fixture.Index(userInfo: "user:CANARY@");

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => fixture.GetTextAsync(network, "/simple/a/", index));

        Assert.DoesNotContain("CANARY", failure.ToPyToolException() + string.Concat(fixture.Events.Lines) + index + index.Url + index.Url.Credentials, StringComparison.Ordinal);
    }

    private static Task WriteNetrcAsync(IndexFixture fixture, string text)
    {
        fixture.Environment["NETRC"] = Path.Combine(fixture.Home, "netrc");
        return File.WriteAllTextAsync(fixture.Environment["NETRC"], text);
    }
}
