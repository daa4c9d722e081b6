namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A test that needs the packed plugin SDK, and perhaps nginx. Without them it is skipped and says so.</summary>
internal sealed class FeedFactAttribute : FactAttribute
{
    public FeedFactAttribute(bool needsNginx = false)
    {
        Skip = PackageFeed.Missing ?? (needsNginx ? Nginx.Missing : null);
    }
}
