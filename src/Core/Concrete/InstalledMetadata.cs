using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Metadata;
using PyTool.Standards;
using PyTool.Standards.Metadata;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>What the distributions of an environment say of themselves.</summary>
public sealed class InstalledMetadata
{
    private readonly Dictionary<PackageName, InstalledDistribution> _distributions = [];

    /// <summary>Takes the distributions of an environment. Of a name that is there twice nothing is known.</summary>
    public InstalledMetadata(IReadOnlyList<InstalledDistribution> distributions)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        var twice = new HashSet<PackageName>();
        foreach (var distribution in distributions)
        {
            if (!_distributions.TryAdd(distribution.Name, distribution))
            {
                twice.Add(distribution.Name);
            }
        }

        foreach (var name in twice)
        {
            _distributions.Remove(name);
        }
    }

    /// <summary>The metadata of a distribution; <see langword="null"/>: it is not there, or cannot be read.</summary>
    public PackageMetadata? Find(PackageName name) => _distributions.TryGetValue(name, out var distribution) ? Convert(Read(distribution)) : null;

    /// <summary>The distribution; <see langword="null"/>: it is not there, or twice.</summary>
    public InstalledDistribution? Distribution(PackageName name) => _distributions.GetValueOrDefault(name);

    /// <summary>Preferences for everything that is installed.</summary>
    /// <param name="isKept">Whether a distribution may stay.</param>
    public IReadOnlyList<VersionPreference> Preferences(Func<PackageName, bool> isKept)
    {
        ArgumentNullException.ThrowIfNull(isKept);
        var preferences = new List<VersionPreference>(_distributions.Count);
        foreach (var (name, distribution) in _distributions)
        {
            if (isKept(name) && distribution.Kind is InstalledKind.DistInfo or InstalledKind.EggInfoDirectory)
            {
                preferences.Add(new VersionPreference { Name = name, Version = distribution.Version, IsInstalled = true });
            }
        }

        return preferences;
    }

    /// <summary>The metadata file of a distribution; <see langword="null"/>: there is none that can be read.</summary>
    public static CoreMetadata? Read(InstalledDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var path = distribution.Kind switch
        {
            InstalledKind.DistInfo => Path.Combine(distribution.MetadataPath, "METADATA"),
            InstalledKind.EggInfoDirectory => Path.Combine(distribution.MetadataPath, "PKG-INFO"),
            InstalledKind.EggInfoFile => distribution.MetadataPath,
            _ => null,
        };
        try
        {
            return path is null ? null : CoreMetadata.Parse(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StandardsFormatException)
        {
            return null;
        }
    }

    private static PackageMetadata? Convert(CoreMetadata? metadata) => metadata is null ? null : new PackageMetadata
    {
        Name = metadata.Name,
        Version = metadata.Version,
        Requirements = [.. metadata.RequiresDist.Select(RequirementSources.ToPackageRequirement)],
        RequiresPython = metadata.RequiresPython,
        ProvidedExtras = metadata.ProvidesExtras,
    };
}
