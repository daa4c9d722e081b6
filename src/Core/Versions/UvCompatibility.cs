namespace PyTool.Core.Versions;

/// <summary>The version of uv whose behaviour is followed.</summary>
public static class UvCompatibility
{
    /// <summary>The version.</summary>
    public const string Version = "0.13.9";

    /// <summary>What new projects ask of their build backend: not older than this, and none that may break them.</summary>
    public const string BuildRequirement = "uv_build>=0.13.9,<0.14.0";
}
