namespace PyTool.Core.Builds;

/// <summary>The stable codes of failed builds.</summary>
public static class BuildErrors
{
    /// <summary>A source tree cannot be built.</summary>
    public const string Failed = "PT1501";

    /// <summary>What is to be built cannot be built like that.</summary>
    public const string Source = "PT1527";

    /// <summary>The directory for distributions cannot be used.</summary>
    public const string Output = "PT1528";
}
