using PyTool.Abstractions.Packages;

namespace PyTool.Core.Locking.Building;

/// <summary>Tells the files of packages that come from no index.</summary>
internal interface IArchiveHashes
{
    /// <summary>The file of an archive with its digest; <see langword="null"/>: the source is a tree.</summary>
    ValueTask<ArchiveFiles?> FilesAsync(PackageSource source, CancellationToken cancellationToken);
}
