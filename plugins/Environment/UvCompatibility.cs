namespace PyTool.Plugins.Environments;

/// <summary>The release of uv whose files are written here.</summary>
internal static class UvCompatibility
{
    public const string Version = "0.13.9";
}
