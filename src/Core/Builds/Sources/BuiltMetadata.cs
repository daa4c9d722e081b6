using System.IO.Compression;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Metadata;
using PyTool.Standards.Filenames;
using PyTool.Standards.Metadata;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Builds.Sources;

/// <summary>Metadata that a backend wrote.</summary>
internal static class BuiltMetadata
{
    private const long Longest = 64 * 1024 * 1024;

    /// <summary>The metadata within a wheel.</summary>
    public static async Task<byte[]> OfWheelAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var archive = await ZipFile.OpenReadAsync(path, cancellationToken).ConfigureAwait(false);
            await using (archive.ConfigureAwait(false))
            {
                foreach (var entry in archive.Entries)
                {
                    if (entry.Length <= Longest && IsMetadata(entry.FullName))
                    {
                        var content = new byte[entry.Length];
                        var stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
                        await using (stream.ConfigureAwait(false))
                        {
                            await stream.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
                            return content;
                        }
                    }
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new PyToolException(SourceBuildErrors.Result, $"The built wheel is damaged: `{Path.GetFileName(path)}`", exception);
        }

        throw new PyToolException(SourceBuildErrors.Result, $"The built wheel has no metadata: `{Path.GetFileName(path)}`") { ExitCode = 1 };
    }

    /// <summary>Reads metadata and compares its name with the one that was asked for.</summary>
    /// <param name="content">Bytes of <c>METADATA</c>.</param>
    /// <param name="expected">The package that was asked for, if it is known.</param>
    /// <param name="lower">Applies sources of the project; <see langword="null"/>: there are none.</param>
    /// <param name="isVersionDynamic">Whether only the build tells the version.</param>
    public static PackageMetadata Read(byte[] content, PackageName? expected, Func<IReadOnlyList<Requirement>, IReadOnlyList<PackageRequirement>>? lower, bool isVersionDynamic)
    {
        if (!CoreMetadata.TryParse(System.Text.Encoding.UTF8.GetString(content), out var metadata, out var problem))
        {
            throw new PyToolException(SourceBuildErrors.Result, "Failed to parse metadata from built wheel", new PyToolException(SourceBuildErrors.Result, problem)) { ExitCode = 1 };
        }

        if (expected is { } name && metadata.Name != name)
        {
            throw new PyToolException(SourceBuildErrors.Result, $"Package metadata name `{metadata.Name}` does not match given name `{name}`") { ExitCode = 1 };
        }

        return new PackageMetadata
        {
            Name = metadata.Name,
            Version = metadata.Version,
            IsVersionDynamic = isVersionDynamic,
            Requirements = lower is null ? [.. metadata.RequiresDist.Select(RequirementSources.ToPackageRequirement)] : lower(metadata.RequiresDist),
            RequiresPython = metadata.RequiresPython,
            ProvidedExtras = metadata.ProvidesExtras,
            LicenseExpression = metadata.LicenseExpression,
            License = metadata.License,
            LicenseClassifiers = metadata.LicenseClassifiers,
        };
    }

    private static bool IsMetadata(string path)
    {
        const string End = ".dist-info/METADATA";
        return path.EndsWith(End, StringComparison.Ordinal) && path.IndexOf('/', StringComparison.Ordinal) == path.Length - "/METADATA".Length;
    }
}
