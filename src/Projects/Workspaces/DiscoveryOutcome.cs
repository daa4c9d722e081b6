namespace PyTool.Projects.Workspaces;

/// <summary>What looking for a workspace found.</summary>
public abstract class DiscoveryOutcome
{
    private DiscoveryOutcome()
    {
    }

    /// <summary>The workspace, or the error that the commands that need one end with.</summary>
    /// <exception cref="ProjectException">There is none.</exception>
    public Workspace Require() => this switch
    {
        Found found => found.Workspace,
        Unmanaged unmanaged => throw new ProjectException($"The project is marked as unmanaged: {unmanaged.Directory}"),
        _ => throw new ProjectException("No `pyproject.toml` found in current directory or any parent directory"),
    };

    /// <summary>There is one.</summary>
    public sealed class Found : DiscoveryOutcome
    {
        /// <summary>The workspace.</summary>
        public required Workspace Workspace { get; init; }
    }

    /// <summary>No directory on the way up has a <c>pyproject.toml</c>.</summary>
    public sealed class Missing : DiscoveryOutcome
    {
    }

    /// <summary>The project says that the tool does not manage it.</summary>
    public sealed class Unmanaged : DiscoveryOutcome
    {
        /// <summary>Absolute path of the project.</summary>
        public required string Directory { get; init; }
    }
}
