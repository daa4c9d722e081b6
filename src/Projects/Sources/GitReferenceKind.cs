namespace PyTool.Projects.Sources;

/// <summary>What a git reference names.</summary>
public enum GitReferenceKind
{
    /// <summary>The default branch of the remote.</summary>
    Default,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A branch.</summary>
    Branch,

    /// <summary>A commit, or a name that may be a branch, a tag or a commit.</summary>
    Revision,
}
