namespace PyTool.Core.Builds;

/// <summary>The stable codes of failed builds.</summary>
public static class BuildErrors
{
    /// <summary>A source tree cannot be built.</summary>
    public const string Failed = "PT1501";

    /// <summary>The build backend is not supported yet.</summary>
    public const string NotSupported = "PT1502";
}
