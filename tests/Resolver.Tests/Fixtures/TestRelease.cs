using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Resolver.Tests.Fixtures;

/// <summary>One version of a package in a <see cref="TestIndex"/>, with one pure wheel unless told otherwise.</summary>
internal sealed class TestRelease(string name, string version, IndexReference index)
{
    private readonly List<PackageRequirement> _requirements = [];
    private readonly List<ReleaseFile> _files = [];
    private string[] _tags = ["py3-none-any"];
    private bool _hasSource;
    private bool _isYanked;
    private VersionSpecifiers? _requiresPython;
    private UnusableReason? _unusable;

    public PyVersion Version { get; } = PyVersion.Parse(version);

    /// <summary>Set: the metadata cannot be had.</summary>
    public UnusableReason? MetadataFailure { get; private set; }

    public TestRelease Requires(params string[] requirements)
    {
        _requirements.AddRange(requirements.Select(Requirements.Parse));
        return this;
    }

    public TestRelease ForPython(string specifiers)
    {
        _requiresPython = VersionSpecifiers.Parse(specifiers);
        return this;
    }

    /// <summary>Wheels with these tags instead of the pure one.</summary>
    public TestRelease Wheels(params string[] tags)
    {
        _tags = tags;
        return this;
    }

    public TestRelease WithSource()
    {
        _hasSource = true;
        return this;
    }

    public TestRelease Yanked()
    {
        _isYanked = true;
        return this;
    }

    public TestRelease Unusable(UnusableKind kind)
    {
        _unusable = new UnusableReason { Kind = kind };
        return this;
    }

    public TestRelease WithoutMetadata()
    {
        MetadataFailure = new UnusableReason { Kind = UnusableKind.InvalidMetadata };
        return this;
    }

    public Release ToRelease()
    {
        if (_files.Count == 0)
        {
            if (_hasSource)
            {
                _files.Add(File($"{name}-{Version}.tar.gz"));
            }

            _files.AddRange(_tags.Select(tags => $"{name.Replace('-', '_')}-{Version}-{tags}.whl").Order(StringComparer.Ordinal).Select(File));
        }

        return new Release { Version = Version, Files = _files };
    }

    public PackageMetadata ToMetadata() => new()
    {
        Name = PackageName.Parse(name), Version = Version, Requirements = _requirements, RequiresPython = _requiresPython,
    };

    private ReleaseFile File(string fileName) => new()
    {
        Artifact = new Artifact { FileName = fileName, Url = index.Url + "/" + fileName },
        Index = index,
        Wheel = WheelFilename.TryParse(fileName, out var wheel) ? wheel : null,
        RequiresPython = _requiresPython,
        IsYanked = _isYanked,
        Unusable = _unusable,
        HasMetadataFile = true,
    };
}
