using System.Text.Json;
using PyTool.Abstractions.Packages;

namespace PyTool.Core.Installation.Plans;

/// <summary>Compares <c>direct_url.json</c> (PEP 610) of an installed distribution with a source.</summary>
internal static class InstalledOrigin
{
    public static bool IsSameLocal(JsonElement direct, PackageSource source)
    {
        var url = Text(direct, "url");
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var parsed) || !parsed.IsFile)
        {
            return false;
        }

        if (source is PackageSource.LocalArchive archive)
        {
            return direct.TryGetProperty("archive_info", out _) && IsSamePath(parsed, archive.Path);
        }

        return source is PackageSource.LocalDirectory directory
            && direct.TryGetProperty("dir_info", out var info)
            && IsSamePath(parsed, directory.Path)
            && Flag(info, "editable") == (directory.Kind == DirectoryKind.Editable);
    }

    public static bool IsSameArchive(JsonElement direct, PackageSource source) =>
        source is PackageSource.Archive archive
        && direct.TryGetProperty("archive_info", out _)
        && Text(direct, "url") is { } url
        && string.Equals(CanonicalUrl.Of(url), CanonicalUrl.Of(archive.Url), StringComparison.Ordinal)
        && string.Equals(Text(direct, "subdirectory") ?? "", archive.Subdirectory ?? "", StringComparison.Ordinal);

    public static bool IsSameGit(JsonElement direct, PackageSource source)
    {
        if (source is not PackageSource.Git git || Text(direct, "url") is not { } url || !direct.TryGetProperty("vcs_info", out var info) || Text(info, "vcs") is not "git")
        {
            return false;
        }

        if (!string.Equals(CanonicalUrl.OfRepository(url), CanonicalUrl.OfRepository(git.Url), StringComparison.Ordinal)
            || !string.Equals(Text(direct, "subdirectory") ?? "", git.Subdirectory ?? "", StringComparison.Ordinal)
            || Flag(info, "git_lfs") != git.Lfs)
        {
            return false;
        }

        var commit = Text(info, "commit_id");
        return git.Commit is not null
            ? string.Equals(commit, git.Commit, StringComparison.Ordinal)
            : string.Equals(Text(info, "requested_revision"), git.Reference, StringComparison.Ordinal) || string.Equals(commit, git.Reference, StringComparison.Ordinal);
    }

    private static bool IsSamePath(Uri url, string path) =>
        string.Equals(Path.TrimEndingDirectorySeparator(url.LocalPath), Path.TrimEndingDirectorySeparator(path), StringComparison.Ordinal);

    private static string? Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;
}
