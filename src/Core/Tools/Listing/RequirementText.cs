using PyTool.Abstractions.Packages;

namespace PyTool.Core.Tools.Listing;

/// <summary>Requirements of receipts as the list shows them.</summary>
internal static class RequirementText
{
    /// <summary>Versions, or the place, as uv writes them; empty: anything.</summary>
    public static string Source(PackageRequirement requirement) => requirement.Source switch
    {
        null => requirement.Specifiers.ToString(", ") + (requirement.Index is { } index ? $" (index: {index.Url})" : ""),
        PackageSource.Archive archive => " " + archive.Url + (archive.Subdirectory is { } directory ? "#subdirectory=" + directory : ""),
        PackageSource.Git git => $" git+{git.Url}{(git.Reference is { } reference ? "@" + reference : "")}{(git.Subdirectory is { } directory ? "#subdirectory=" + directory : "")}",
        PackageSource.LocalArchive archive => Url(archive.Path),
        PackageSource.LocalDirectory tree => Url(tree.Path),
        _ => "",
    };

    private static string Url(string path) => new UriBuilder(Uri.UriSchemeFile, "") { Path = path }.Uri.AbsoluteUri;
}
