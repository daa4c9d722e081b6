using PyTool.Host.Plugins.Packages;

namespace PyTool.Host.Tests.Plugins;

public sealed class FeedNamesTests
{
    [Fact]
    public void Parse_ListOfTheSdk_NamesAndAddresses()
    {
        var feeds = FeedNames.Parse("Registered Sources:\n  1.  ours.v3 [Enabled]\n      /srv/plugins\n  2.  with [brackets] 2. [Disabled]\n      https://feed.example/index.json\n");

        Assert.Equal("/srv/plugins", feeds["OURS.v3"]);
        Assert.Equal("https://feed.example/index.json", feeds["with [brackets] 2."]);
        Assert.Equal(2, feeds.Count);
    }

    [Fact]
    public void Parse_NoSources_IsEmpty() => Assert.Empty(FeedNames.Parse("No sources found.\n"));
}
