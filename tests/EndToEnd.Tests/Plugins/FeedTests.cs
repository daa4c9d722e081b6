using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>Plugins from feeds: restored by the .NET SDK, so feeds, credentials and the rest of the user's configuration hold; nothing of a repository's does.</summary>
public sealed class FeedTests
{
    [FeedFact]
    public void Add_FolderFeed_InstallsUsesUpdatesAndRemoves()
    {
        using var sandbox = new Sandbox();
        var feed = PackageFeed.PackSample(sandbox, "PolicyResolver");

        sandbox.Run("plugin", "add", "contoso.policy@[1.0,2.0)", "--source", feed).Expect(0);
        sandbox.Run("plugin", "use", "resolver", "contoso.policy").Expect(0);
        var list = sandbox.Run("plugin", "list").Expect(0).Output;
        var verified = sandbox.Run("plugin", "verify").Expect(0).Output;
        var updated = sandbox.Run("plugin", "update").Expect(0).Error;
        var tooNew = sandbox.Run("plugin", "add", "contoso.policy@[2.0,3.0)", "--source", feed).Expect(2).Error;
        sandbox.Run("plugin", "remove", "contoso.policy").Expect(0);

        Assert.Contains("contoso.policy 1.0.0", list, StringComparison.Ordinal);
        Assert.Contains("pytool.toml", list, StringComparison.Ordinal);
        Assert.Contains("contoso.policy 1.0.0 ok", verified, StringComparison.Ordinal);
        Assert.Contains("up to date", updated, StringComparison.Ordinal);
        Assert.Contains("[2.0,3.0)", tooNew, StringComparison.Ordinal);
        Assert.Contains("not installed", sandbox.Run("plugin", "list").Error, StringComparison.Ordinal);
    }

    [FeedFact(needsNginx: true)]
    public void Add_HttpFeedWithLogin_TakesTheCredentialsOfTheUser()
    {
        using var sandbox = new Sandbox();
        var feed = PackageFeed.PackSample(sandbox, "PolicyResolver");
        using var server = new Nginx(Directory.CreateDirectory(Path.Combine(sandbox.Root, "nginx")).FullName, takesFiles: false, asksForLogin: true);
        PackageFeed.PublishHttp(feed, server);
        WriteConfiguration(sandbox, server, withCredentials: false);
        var without = sandbox.Run("plugin", "add", "contoso.policy").Expect(2).Error;
        WriteConfiguration(sandbox, server, withCredentials: true);

        sandbox.Run("plugin", "add", "contoso.policy").Expect(0);

        Assert.Contains("401", without, StringComparison.Ordinal);
        Assert.Contains("hint: The feed asks for a login", without, StringComparison.Ordinal);
        Assert.Contains(server.Address, sandbox.Run("plugin", "list").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Nginx.Password, File.ReadAllText(Path.Combine(sandbox.Home, ".local", "share", "pytool", "plugins", "plugins.lock")), StringComparison.Ordinal);
    }

    [FeedFact]
    public void Add_RepositoryWithItsOwnFeedAndBuildFiles_IsNotSteeredByIt()
    {
        using var sandbox = new Sandbox();
        var feed = PackageFeed.PackSample(sandbox, "PolicyResolver");
        var marker = Path.Combine(sandbox.Root, "marker");
        sandbox.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"evil\" value=\"{feed}\" /></packageSources></configuration>");
        sandbox.Write("Directory.Build.props", $"<Project InitialTargets=\"X\"><Target Name=\"X\"><WriteLinesToFile File=\"{marker}\" Lines=\"x\" /></Target></Project>");
        sandbox.Write("global.json", "{ \"sdk\": { \"version\": \"1.0.0\", \"rollForward\": \"disable\" } }");
        File.WriteAllText(Path.Combine(sandbox.Home, ".nuget", "NuGet", "NuGet.Config"), "<configuration><packageSources><clear /></packageSources></configuration>");

        var result = sandbox.Run("plugin", "add", "contoso.policy").Expect(2);

        Assert.Contains("cannot be restored", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(marker));
    }

    private static void WriteConfiguration(Sandbox sandbox, Nginx server, bool withCredentials) =>
        File.WriteAllText(Path.Combine(sandbox.Home, ".nuget", "NuGet", "NuGet.Config"), $"""
            <configuration>
              <packageSources><clear /><add key="private" value="{server.Address}index.json" protocolVersion="3" allowInsecureConnections="true" /></packageSources>
              {(withCredentials ? $"<packageSourceCredentials><private><add key=\"Username\" value=\"{Nginx.User}\" /><add key=\"ClearTextPassword\" value=\"{Nginx.Password}\" /></private></packageSourceCredentials>" : "")}
            </configuration>
            """);
}
