using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Metadata;

/// <summary>Collects the headers of one file; of a header that should be there once, the first counts.</summary>
internal sealed class CoreMetadataReader
{
    private const int LongestLicense = 200;
    private readonly List<Requirement> _requires = [];
    private readonly List<ExtraName> _extras = [];
    private readonly List<string> _dynamic = [];
    private readonly List<string> _licenses = [];
    private string? _name;
    private string? _version;
    private string? _metadataVersion;
    private string? _requiresPython;
    private string? _license;
    private string? _licenseExpression;

    public CoreMetadata Read(string text)
    {
        foreach (var header in new HeaderReader(text))
        {
            Take(header.Name, header.Value);
        }

        if (_name is null || !PackageName.TryParse(_name, out var name))
        {
            throw new StandardsFormatException(_name is null ? "metadata field Name not found" : $"Not a valid package name: `{_name}`");
        }

        return new CoreMetadata
        {
            Name = name,
            Version = PyVersion.Parse(_version ?? throw new StandardsFormatException("metadata field Version not found")),
            MetadataVersion = _metadataVersion,
            RequiresDist = _requires,
            RequiresPython = string.IsNullOrWhiteSpace(_requiresPython) ? null : VersionSpecifiers.ParseLenient(_requiresPython),
            ProvidesExtras = _extras,
            Dynamic = _dynamic,
            LicenseExpression = _licenseExpression is { Length: > 0 } ? _licenseExpression : null,
            License = _license is { Length: > 0 } ? _license : null,
            LicenseClassifiers = _licenses,
        };
    }

    private void Take(ReadOnlySpan<char> name, HeaderValue value)
    {
        if (Is(name, "Requires-Dist"))
        {
            _requires.Add(Requirement.ParseLenient(value.ToString()));
        }
        else if (Is(name, "Provides-Extra"))
        {
            if (ExtraName.TryParse(value.ToString(), out var extra))
            {
                _extras.Add(extra);
            }
        }
        else if (Is(name, "Name"))
        {
            _name ??= value.ToString();
        }
        else if (Is(name, "Version"))
        {
            _version ??= value.ToString();
        }
        else if (Is(name, "Requires-Python"))
        {
            _requiresPython ??= value.ToString();
        }
        else if (Is(name, "Metadata-Version"))
        {
            _metadataVersion ??= value.ToString();
        }
        else if (Is(name, "Dynamic"))
        {
            _dynamic.Add(value.ToString().ToLowerInvariant());
        }
        else
        {
            TakeLicense(name, value);
        }
    }

    private void TakeLicense(ReadOnlySpan<char> name, HeaderValue value)
    {
        if (Is(name, "License-Expression"))
        {
            _licenseExpression ??= value.ToString();
        }
        else if (Is(name, "License"))
        {
            // Some files carry the whole text here.
            _license ??= value.FirstLine(LongestLicense);
        }
        else if (Is(name, "Classifier") && value.ToString() is var classifier && classifier.StartsWith("License ::", StringComparison.Ordinal))
        {
            _licenses.Add(classifier);
        }
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
