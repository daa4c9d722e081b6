using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Standards.Filenames;
using PyTool.Standards.Specifiers;

namespace PyTool.Abstractions.Resolution;

/// <summary>One file of a release.</summary>
public sealed class ReleaseFile
{
    /// <summary>The file.</summary>
    public required Artifact Artifact { get; init; }

    /// <summary>The index (or flat list) that the file comes from.</summary>
    public required IndexReference Index { get; init; }

    /// <summary>The parsed name of a wheel; <see langword="null"/> for a source distribution.</summary>
    public WheelFilename? Wheel { get; init; }

    /// <summary>Pythons it can be used with according to the index; <see langword="null"/>: not stated, or unreadable.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }

    /// <summary>Whether the file is yanked (PEP 592). It is then unusable unless the request allows it.</summary>
    public bool IsYanked { get; init; }

    /// <summary>Reason for yanking; <see langword="null"/> or empty when none was given.</summary>
    public string? YankedReason { get; init; }

    /// <summary>When it was uploaded; <see langword="null"/> when the index does not tell.</summary>
    public DateTimeOffset? UploadTime { get; init; }

    /// <summary>Whether the index serves its metadata as a file of its own (PEP 658).</summary>
    public bool HasMetadataFile { get; init; }

    /// <summary>Why the file cannot be used, yanking aside; <see langword="null"/> when it can.</summary>
    public UnusableReason? Unusable { get; init; }

    /// <summary>The same file, marked as unusable: what a policy hands on.</summary>
    public ReleaseFile WithUnusable(UnusableReason reason) => new()
    {
        Artifact = Artifact, Index = Index, Wheel = Wheel, RequiresPython = RequiresPython, IsYanked = IsYanked, YankedReason = YankedReason, UploadTime = UploadTime,
        HasMetadataFile = HasMetadataFile, Unusable = reason,
    };
}
