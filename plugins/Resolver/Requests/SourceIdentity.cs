using PyTool.Abstractions.Packages;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>When two sources are the same thing, and how they read.</summary>
internal static class SourceIdentity
{
    /// <summary>Same archive, same path (however it is used), or same commit or reference of a repository.</summary>
    public static bool IsSame(PackageSource left, PackageSource right) => (left, right) switch
    {
        (PackageSource.LocalDirectory one, PackageSource.LocalDirectory other) => string.Equals(one.Path, other.Path, StringComparison.Ordinal),
        (PackageSource.Git one, PackageSource.Git other) => IsSameCommit(one, other),
        _ => left.Equals(right),
    };

    public static string Describe(PackageSource source) => source switch
    {
        PackageSource.LocalDirectory directory => "file://" + directory.Path,
        PackageSource.LocalArchive archive => "file://" + archive.Path,
        PackageSource.Git git => DescribeGit(git),
        PackageSource.Archive { Subdirectory: { } subdirectory } archive => $"{archive.Url}#subdirectory={subdirectory}",
        PackageSource.Archive archive => archive.Url,
        _ => source.ToString(),
    };

    private static bool IsSameCommit(PackageSource.Git one, PackageSource.Git other)
    {
        if (!string.Equals(one.Url, other.Url, StringComparison.Ordinal) || !string.Equals(one.Subdirectory, other.Subdirectory, StringComparison.Ordinal)
            || !string.Equals(one.ArchivePath, other.ArchivePath, StringComparison.Ordinal))
        {
            return false;
        }

        return one.Commit is not null && other.Commit is not null
            ? string.Equals(one.Commit, other.Commit, StringComparison.Ordinal)
            : string.Equals(one.Reference, other.Reference, StringComparison.Ordinal);
    }

    private static string DescribeGit(PackageSource.Git git)
    {
        var reference = git.Reference ?? git.Commit;
        var text = "git+" + git.Url + (reference is null ? "" : "@" + reference);
        return git.Subdirectory is null ? text : $"{text}#subdirectory={git.Subdirectory}";
    }
}
