using PyTool.Abstractions.Packages;
using PyTool.Core.Resolving;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Builds.Sources;

/// <summary>Distributions as messages name them.</summary>
internal static class SourceLabel
{
    /// <summary>The name with its version, or with its URL when it comes from no index.</summary>
    public static string Of(PackageName? name, PyVersion? version, PackageSource? source)
    {
        var url = source switch
        {
            PackageSource.LocalDirectory directory => ConfiguredIndexes.FileUrl(directory.Path),
            PackageSource.LocalArchive archive => ConfiguredIndexes.FileUrl(archive.Path),
            PackageSource.Archive archive => archive.Url + Fragment(archive.Subdirectory),
            PackageSource.Git git => "git+" + git.Url + ((git.Commit ?? git.Reference) is { } reference ? "@" + reference : "") + Fragment(git.Subdirectory),
            _ => null,
        };
        if (name is null)
        {
            return url ?? "source";
        }

        return url is not null ? $"{name} @ {url}" : version is null ? name.Value.Value : $"{name}=={version}";
    }

    private static string Fragment(string? subdirectory) => subdirectory is null ? "" : "#subdirectory=" + subdirectory;
}
