using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>Feeds in an organisation's daily life: versions come and go, feeds are away, two feeds have the same id.</summary>
public sealed class FeedLifeTests
{
    [ToolTheory]
    [InlineData("test.faulty@1.*", "1.1.0")]
    [InlineData("test.faulty", "2.0.0")]
    public void Update_NewVersionsInTheFeed_TakesTheHighestThatWasAskedFor(string asked, string version)
    {
        using var sandbox = new Sandbox();
        var feed = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "feed"), "1.0.0");
        sandbox.Run("plugin", "add", asked, "--source", feed).Expect(0);
        foreach (var newer in new[] { "1.1.0", "2.0.0", "3.0.0-beta.1" })
        {
            PluginPackages.Write(sandbox, feed, newer);
        }

        var updated = sandbox.Run("plugin", "update").Expect(0);

        Assert.Contains($"test.faulty {version} ", sandbox.Run("plugin", "list").Output, StringComparison.Ordinal);
        Assert.Contains($"v1.0.0 -> v{version}", updated.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Add_OlderVersion_ReplacesTheNewerOne()
    {
        using var sandbox = new Sandbox();
        var feed = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "feed"), "1.0.0");
        PluginPackages.Write(sandbox, feed, "2.0.0");
        sandbox.Run("plugin", "add", "test.faulty", "--source", feed).Expect(0);

        var result = sandbox.Run("plugin", "add", "test.faulty@1.0.0", "--source", feed).Expect(0);

        Assert.Contains("v1.0.0", result.Error, StringComparison.Ordinal);
        Assert.Contains("in place of v2.0.0", result.Error, StringComparison.Ordinal);
        Assert.Contains("test.faulty 1.0.0 ok", sandbox.Run("plugin", "verify").Expect(0).Output, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Add_Offline_TakesFoldersAndRefusesFeeds()
    {
        using var sandbox = new Sandbox();
        var feed = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "feed"), "1.0.0");

        var usual = sandbox.Run("plugin", "add", "test.faulty", "--offline").Expect(2);
        var address = sandbox.With("UV_OFFLINE", "1").Run("plugin", "add", "test.faulty", "--source", "http://127.0.0.1:9/index.json").Expect(2);
        sandbox.Run("plugin", "add", "test.faulty", "--source", feed).Expect(0);
        sandbox.Run("plugin", "update").Expect(0);

        foreach (var refused in new[] { usual, address })
        {
            Assert.Contains("`--offline` forbids the network", refused.Error, StringComparison.Ordinal);
            Assert.Contains("hint:", refused.Error, StringComparison.Ordinal);
        }
    }

    [ToolFact]
    public void Add_FeedThatIsAway_IsNamedAndChangesNothing()
    {
        using var sandbox = new Sandbox();

        var result = sandbox.Run("plugin", "add", "test.faulty", "--source", "http://127.0.0.1:9/index.json").Expect(2);

        Assert.Contains("The plugin package `test.faulty` cannot be restored", result.Error, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:9/index.json", result.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(sandbox.Home, ".local", "state", "pytool"), "restore-*"));
    }

    [ToolFact]
    public void Add_TwoFeedsWithTheSameId_SourceMappingDecides()
    {
        using var sandbox = new Sandbox();
        var ours = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "ours"), "1.0.0");
        var theirs = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "theirs"), "9.0.0");
        Configure(sandbox, ours, theirs, "<packageSourceMapping><packageSource key=\"ours\"><package pattern=\"test.*\" /></packageSource><packageSource key=\"theirs\"><package pattern=\"*\" /></packageSource></packageSourceMapping>");

        sandbox.Run("plugin", "add", "test.faulty").Expect(0);
        var mapped = sandbox.Run("plugin", "list").Output;
        Configure(sandbox, ours, theirs, "");
        sandbox.Run("plugin", "update").Expect(0);
        var unmapped = sandbox.Run("plugin", "list").Output;

        Assert.Contains("test.faulty 1.0.0", mapped, StringComparison.Ordinal);
        Assert.Contains(ours, mapped, StringComparison.Ordinal);
        Assert.Contains("test.faulty 9.0.0", unmapped, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Add_FeedByItsName_OnlyThatOneIsAsked()
    {
        using var sandbox = new Sandbox();
        var ours = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "ours"), "1.0.0");
        var theirs = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "theirs"), "9.0.0");
        Configure(sandbox, ours, theirs, "");

        sandbox.Run("plugin", "add", "test.faulty", "--source", "ours").Expect(0);
        sandbox.Run("plugin", "update").Expect(0);
        var unknown = sandbox.Run("plugin", "add", "test.faulty", "--source", "nobody").Expect(2);

        Assert.Contains("test.faulty 1.0.0", sandbox.Run("plugin", "list").Output, StringComparison.Ordinal);
        Assert.Contains("`nobody` is no folder, and no feed of `nuget.config` has that name: known are `ours`, `theirs`", unknown.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Add_PackageForOtherPlatforms_IsRefusedWithTheirNames()
    {
        using var sandbox = new Sandbox();
        var feed = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "feed"), "1.0.0", platform: "win-x64");

        var result = sandbox.Run("plugin", "add", "test.faulty", "--source", feed).Expect(2);

        Assert.Contains("`test.faulty` 1.0.0 has nothing for this platform", result.Error, StringComparison.Ordinal);
        Assert.Contains("`win-x64`", result.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", result.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Add_PackageWithAPluginOfAnotherId_IsRefused()
    {
        using var sandbox = new Sandbox();
        var feed = PluginPackages.Write(sandbox, Path.Combine(sandbox.Root, "feed"), "1.0.0", id: "test.innocent");

        var result = sandbox.Run("plugin", "add", "test.innocent", "--source", feed).Expect(2);

        Assert.Contains("holds another plugin: `test.faulty` 1.0.0", result.Error, StringComparison.Ordinal);
    }

    private static void Configure(Sandbox sandbox, string ours, string theirs, string more)
    {
        var path = Path.Combine(sandbox.Home, ".nuget", "NuGet", "NuGet.Config");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"<configuration><packageSources><clear /><add key=\"ours\" value=\"{ours}\" /><add key=\"theirs\" value=\"{theirs}\" /></packageSources>{more}</configuration>");
    }
}
