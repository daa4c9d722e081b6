namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Tests that need the packed plugin SDK. Without it they are skipped and say so.</summary>
internal sealed class FeedTheoryAttribute : TheoryAttribute
{
    public FeedTheoryAttribute()
    {
        Skip = PackageFeed.Missing;
    }
}
