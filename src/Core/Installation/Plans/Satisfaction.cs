using System.Text.Json;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Installation.Wheels;
using PyTool.Standards.Tags;

namespace PyTool.Core.Installation.Plans;

/// <summary>Whether an installed distribution is the one asked for. When in doubt it is not: installing again is cheap.</summary>
internal sealed class Satisfaction(CompatibleTags tags, bool isStrict)
{
    public bool IsSatisfied(RequestedDistribution wanted, InstalledDistribution there)
    {
        if (there.Kind is not (InstalledKind.DistInfo or InstalledKind.EggInfoDirectory) || !SourceMatches(wanted, there))
        {
            return false;
        }

        if (!BuildMatches(wanted, there))
        {
            return false;
        }

        return there.Kind != InstalledKind.DistInfo || TagsFit(there);
    }

    private bool SourceMatches(RequestedDistribution wanted, InstalledDistribution there) => wanted.Source switch
    {
        PackageSource.Registry => VersionMatches(wanted, there) && (!isStrict || there.DirectUrlJson is null),
        PackageSource.LocalDirectory or PackageSource.LocalArchive => Compare(wanted, there, InstalledOrigin.IsSameLocal) && CacheInfoMatches(wanted, there),
        PackageSource.Archive => Compare(wanted, there, InstalledOrigin.IsSameArchive) && (wanted.CacheInfoJson is null || CacheInfoMatches(wanted, there)),
        PackageSource.Git => Compare(wanted, there, InstalledOrigin.IsSameGit),
        _ => false,
    };

    private static bool VersionMatches(RequestedDistribution wanted, InstalledDistribution there) => wanted.Version is null || wanted.Version.Equals(there.Version);

    private static bool Compare(RequestedDistribution wanted, InstalledDistribution there, Func<JsonElement, PackageSource, bool> isSame)
    {
        if (there.DirectUrlJson is null)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(there.DirectUrlJson);
            return document.RootElement.ValueKind == JsonValueKind.Object && isSame(document.RootElement, wanted.Source);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A local source must look as it did; without knowledge about either side it counts as changed.</summary>
    private static bool CacheInfoMatches(RequestedDistribution wanted, InstalledDistribution there) =>
        wanted.CacheInfoJson is not null && JsonMatches(wanted.CacheInfoJson, Path.Combine(there.MetadataPath, "uv_cache.json"), whenMissing: false);

    private static bool BuildMatches(RequestedDistribution wanted, InstalledDistribution there)
    {
        var path = Path.Combine(there.MetadataPath, "uv_build.json");
        return wanted.BuildInfoJson is null
            ? !File.Exists(path) || JsonMatches("{}", path, whenMissing: true)
            : JsonMatches(wanted.BuildInfoJson, path, whenMissing: string.Equals(wanted.BuildInfoJson, "{}", StringComparison.Ordinal));
    }

    private static bool JsonMatches(string expected, string path, bool whenMissing)
    {
        try
        {
            using var left = JsonDocument.Parse(expected);
            using var right = JsonDocument.Parse(File.ReadAllBytes(path));
            return JsonElement.DeepEquals(left.RootElement, right.RootElement);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return whenMissing;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>An environment may have been moved to another interpreter: wheels for the old one are installed again. No readable tag is no reason.</summary>
    private bool TagsFit(InstalledDistribution there)
    {
        string text;
        try
        {
            text = File.ReadAllText(Path.Combine(there.MetadataPath, "WHEEL"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }

        var any = false;
        foreach (var value in HeaderFile.Parse(text).All("Tag"))
        {
            if (WheelTag.TryParse(value, out var tag))
            {
                if (tags.FindPriority(tag) is not null)
                {
                    return true;
                }

                any = true;
            }
        }

        return !any;
    }
}
