using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Leads from (source, file name, build key) to archive entries, in one folder for each package.</summary>
internal sealed class WheelIndex(CacheRoot root, CacheSettings settings, Platform platform)
{
    /// <summary>A short name for everything that tells this wheel from others.</summary>
    public static string Key(WheelArtifact wheel)
    {
        var identity = $"{Kind(wheel.Source)}\n{wheel.Source}\n{wheel.Artifact.FileName}\n{wheel.BuildKey}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
    }

    /// <summary>The folder of a wheel's package: the normalised name, which is the start of the file name.</summary>
    public static string Package(WheelArtifact wheel)
    {
        var name = wheel.Artifact.FileName;
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && PackageName.TryParse(name[..dash], out var package) ? package.Value : "_";
    }

    public string LockPath(WheelArtifact wheel) => Path.Combine(root.Directory, CacheLayout.Wheels, Package(wheel), Key(wheel) + CacheLayout.LockSuffix);

    public IndexEntry? Read(WheelArtifact wheel)
    {
        var entry = Read(root.Directory, wheel);
        for (var index = 0; entry is null && index < settings.Layers.Count; index++)
        {
            entry = Read(settings.Layers[index], wheel);
        }

        return entry;
    }

    public void Write(WheelArtifact wheel, IndexEntry entry)
    {
        var path = PathOf(root.Directory, wheel);

        // A cleaning by force may have taken the folder while the wheel was fetched.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(platform, path, entry.Write());
    }

    /// <summary>Identity of a local file, so that a changed one is noticed; empty for remote ones.</summary>
    public string Origin(Artifact artifact)
    {
        if (!artifact.Url.StartsWith("file:", StringComparison.Ordinal) || !Uri.TryCreate(artifact.Url, UriKind.Absolute, out var url))
        {
            return "";
        }

        return platform.Look(url.LocalPath) is { } look ? $"{look.Size}-{look.Modified}-{look.Changed}-{look.Inode}" : "missing";
    }

    private static IndexEntry? Read(string cache, WheelArtifact wheel)
    {
        try
        {
            return IndexEntry.Read(File.ReadAllBytes(PathOf(cache, wheel)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PathOf(string cache, WheelArtifact wheel) => Path.Combine(cache, CacheLayout.Wheels, Package(wheel), Key(wheel) + CacheLayout.IndexSuffix);

    private static char Kind(PackageSource source) => source switch
    {
        PackageSource.Registry => 'r',
        PackageSource.Archive => 'u',
        PackageSource.LocalArchive => 'p',
        PackageSource.LocalDirectory => 'd',
        PackageSource.Git => 'g',
        _ => '?',
    };
}
