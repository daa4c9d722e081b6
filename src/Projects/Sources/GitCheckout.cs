namespace PyTool.Projects.Sources;

/// <summary>A checkout of a repository that a project was fetched from.</summary>
public sealed class GitCheckout
{
    /// <summary>Absolute path of the top of the checkout.</summary>
    public required string Directory { get; init; }

    /// <summary>Where the checkout comes from.</summary>
    public required LoweredSource.Git Source { get; init; }
}
