using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Git;

/// <summary>Failures of repositories.</summary>
internal static class GitErrors
{
    /// <summary>There is no git.</summary>
    public const string Missing = "PT1541";

    /// <summary>A command of git failed.</summary>
    public const string Failed = "PT1542";

    /// <summary>The repository or the reference is of a kind that is not handed to git.</summary>
    public const string Refused = "PT1543";

    /// <summary>The network is not to be used.</summary>
    public const string Offline = "PT1544";

    /// <summary>The failure of an operation on a repository.</summary>
    public static PyToolException Operation(string reason, Exception? inner = null) =>
        new(Failed, "Git operation failed", new PyToolException(Failed, reason, inner)) { ExitCode = 1 };
}
