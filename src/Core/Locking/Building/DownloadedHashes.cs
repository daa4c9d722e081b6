using System.Security.Cryptography;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;

namespace PyTool.Core.Locking.Building;

/// <summary>Digests of archives at URLs and in the file system, by reading them.</summary>
internal sealed class DownloadedHashes(IArtifactSource artifacts) : IArchiveHashes
{
    public async ValueTask<ArchiveFiles?> FilesAsync(PackageSource source, CancellationToken cancellationToken)
    {
        if (SourceArtifacts.Of(source) is not { } artifact)
        {
            return null;
        }

        var content = await artifacts.OpenAsync(artifact, null, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var digest = await SHA256.HashDataAsync(content.Stream, cancellationToken).ConfigureAwait(false);
            var hash = "sha256:" + Convert.ToHexStringLower(digest);
            if (!artifact.FileName.EndsWith(".whl", StringComparison.Ordinal))
            {
                return new ArchiveFiles { SourceDistribution = new LockArtifact { Hash = hash } };
            }

            var wheel = source is PackageSource.Archive archive
                ? new LockArtifact { Url = archive.Url, Hash = hash }
                : new LockArtifact { FileName = artifact.FileName, Hash = hash };
            return new ArchiveFiles { Wheels = [wheel] };
        }
    }
}
