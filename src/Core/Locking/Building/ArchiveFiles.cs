using PyTool.Core.Locking.Document;

namespace PyTool.Core.Locking.Building;

/// <summary>The one file of a package that comes from no index.</summary>
internal sealed class ArchiveFiles
{
    public LockArtifact? SourceDistribution { get; init; }

    public IReadOnlyList<LockArtifact> Wheels { get; init; } = [];
}
