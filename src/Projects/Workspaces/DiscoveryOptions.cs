namespace PyTool.Projects.Workspaces;

/// <summary>How a workspace is looked for.</summary>
public sealed class DiscoveryOptions
{
    /// <summary>Whether members whose directory has no <c>pyproject.toml</c> are passed over (for a frozen lock).</summary>
    public bool AllowMissingMembers { get; init; }

    /// <summary>Whether members are collected at all; without, only root and current project are known.</summary>
    public bool SkipMembers { get; init; }

    /// <summary>Whether a root without <c>[project]</c> and workspace table is an error.</summary>
    public bool RequireProject { get; init; }

    /// <summary>Absolute path of the cache; nothing in it is a member or a root. <see langword="null"/>: unknown.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Absolute path of the last directory to look at on the way up; <see langword="null"/>: the root of the file system.</summary>
    public string? StopAt { get; init; }
}
