using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Values;

/// <summary>A release of a <see cref="TestIndex"/>: one pure wheel.</summary>
public sealed class TestRelease
{
    private readonly List<PackageRequirement> _requirements = [];
    private readonly string _fileName;
    private bool _isYanked;
    private UnusableReason? _unusable;
    private VersionSpecifiers? _python;
    private DateTimeOffset? _uploaded;
    private string? _license;

    internal TestRelease(string name, string version)
    {
        Name = PackageName.Parse(name);
        Version = PyVersion.Parse(version);
        _fileName = $"{Name.Value.Replace('-', '_')}-{Version}-py3-none-any.whl";
    }

    /// <summary>The package.</summary>
    public PackageName Name { get; }

    /// <summary>The version.</summary>
    public PyVersion Version { get; }

    /// <summary>Adds requirements.</summary>
    public TestRelease Requires(params string[] requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        _requirements.AddRange(requirements.Select(TestIndex.Requirement));
        return this;
    }

    /// <summary>Yanks it.</summary>
    public TestRelease Yanked()
    {
        _isYanked = true;
        return this;
    }

    /// <summary>Makes its file unusable.</summary>
    public TestRelease Unusable(string detail)
    {
        _unusable = new UnusableReason { Kind = UnusableKind.Policy, Detail = detail, Author = "kit" };
        return this;
    }

    /// <summary>Limits it to some Pythons.</summary>
    public TestRelease ForPython(string specifiers)
    {
        _python = VersionSpecifiers.Parse(specifiers);
        return this;
    }

    /// <summary>When it was uploaded.</summary>
    public TestRelease UploadedAt(DateTimeOffset time)
    {
        _uploaded = time;
        return this;
    }

    /// <summary>The licence in its metadata.</summary>
    public TestRelease Licensed(string expression)
    {
        _license = expression;
        return this;
    }

    internal ReleaseFile File(IndexReference index) => new()
    {
        Artifact = new Artifact { FileName = _fileName, Url = $"{index.Url}/files/{_fileName}", Index = index },
        Index = index, Wheel = WheelFilename.Parse(_fileName), IsYanked = _isYanked, Unusable = _unusable, RequiresPython = _python, UploadTime = _uploaded, HasMetadataFile = true,
    };

    internal PackageMetadata Metadata => new() { Name = Name, Version = Version, Requirements = _requirements, RequiresPython = _python, LicenseExpression = _license };

    internal bool IsUsable => !_isYanked && _unusable is null;
}
