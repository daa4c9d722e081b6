using System.Collections.Concurrent;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Index.Metadata;

/// <summary>
/// Turns headers into values of the contract, as <see cref="PyTool.Standards.Metadata.CoreMetadata"/> reads them; but each requirement is parsed once for
/// its text, because the versions of a project repeat most of them.
/// </summary>
internal sealed class MetadataReader
{
    private static readonly PyVersion FirstWithDynamic = PyVersion.FromRelease(2, 2);
    private readonly ConcurrentDictionary<string, PackageRequirement> _requirements = new(StringComparer.Ordinal);

    /// <summary>Reads headers.</summary>
    /// <exception cref="MetadataProblemException">They cannot be read.</exception>
    public PackageMetadata Read(MetadataHeaders headers)
    {
        var nameText = headers.First("Name") ?? throw Invalid("metadata field Name not found");
        var versionText = headers.First("Version") ?? throw Invalid("metadata field Version not found");
        if (!PackageName.TryParse(nameText, out var name))
        {
            throw Invalid($"invalid package name: `{Shorten(nameText)}`");
        }

        if (!PyVersion.TryParse(versionText, out var version))
        {
            throw Invalid($"invalid version: `{Shorten(versionText)}`");
        }

        return new PackageMetadata
        {
            Name = name,
            Version = version,
            Requirements = Requirements(headers),
            RequiresPython = RequiresPython(headers.First("Requires-Python")),
            ProvidedExtras = Extras(headers),
            LicenseExpression = NotEmpty(headers.First("License-Expression")),
            License = NotEmpty(headers.First("License")),
            LicenseClassifiers = [.. headers.All("Classifier")],
        };
    }

    /// <summary>Whether the metadata of a source distribution holds for every wheel built from it (PEP 643).</summary>
    public static bool IsStatic(MetadataHeaders headers)
    {
        if (!PyVersion.TryParse(headers.First("Metadata-Version"), out var version) || version < FirstWithDynamic)
        {
            return false;
        }

        foreach (var field in headers.All("Dynamic"))
        {
            // In exactly this spelling, as uv has it. setuptools writes small letters: what it found when the source distribution was made is what counts then, in uv's locks and in ours, and
            // hundreds of builds are spared.
            if (field is "Requires-Dist" or "Requires-Python" or "Provides-Extra")
            {
                return false;
            }
        }

        return true;
    }

    private PackageRequirement[] Requirements(MetadataHeaders headers)
    {
        var requirements = new List<PackageRequirement>();
        foreach (var text in headers.All("Requires-Dist"))
        {
            requirements.Add(_requirements.GetOrAdd(text, static key =>
                Requirement.TryParseLenient(key, out var requirement)
                    ? RequirementSources.ToPackageRequirement(requirement)
                    : throw Invalid($"invalid requirement: `{Shorten(key)}`")));
        }

        return [.. requirements];
    }

    private static VersionSpecifiers? RequiresPython(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return VersionSpecifiers.TryParseLenient(text, out var specifiers) ? specifiers : throw Invalid($"invalid requires-python: `{Shorten(text)}`");
    }

    private static ExtraName[] Extras(MetadataHeaders headers)
    {
        var extras = new List<ExtraName>();
        foreach (var text in headers.All("Provides-Extra"))
        {
            // An extra with an invalid name cannot be asked for; nothing is lost without it.
            if (ExtraName.TryParse(text, out var extra))
            {
                extras.Add(extra);
            }
        }

        return [.. extras];
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static MetadataProblemException Invalid(string message) => new(UnusableKind.InvalidMetadata, message);

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
