namespace PyTool.Standards.DirectUrls;

/// <summary><c>vcs_info</c> of a <c>direct_url.json</c>: installed from a repository.</summary>
public sealed class VcsInfo
{
    /// <summary>The version control system: <c>git</c>.</summary>
    public required string Vcs { get; init; }

    /// <summary>The commit that was installed; <see langword="null"/> if the file does not say.</summary>
    public string? CommitId { get; init; }

    /// <summary>The branch, tag or commit that was asked for; <see langword="null"/> for the default branch.</summary>
    public string? RequestedRevision { get; init; }

    /// <summary>Whether large files were fetched (Git LFS), an addition of uv. Default: no.</summary>
    public bool GitLfs { get; init; }
}
