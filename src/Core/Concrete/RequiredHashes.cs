using PyTool.Abstractions.Artifacts;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Concrete;

/// <summary>Digests that requirements give: what is installed must have one of them.</summary>
public sealed class RequiredHashes
{
    private readonly Dictionary<(PackageName, PyVersion?), IReadOnlyList<ArtifactHash>> _hashes = [];

    /// <summary>No digests.</summary>
    public static RequiredHashes None { get; } = new();

    /// <summary>Whether no digest is given.</summary>
    public bool IsEmpty => _hashes.Count == 0;

    /// <summary>Adds the digests of a version.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Its version; <see langword="null"/>: it comes from a direct source.</param>
    /// <param name="hashes">The digests that are accepted.</param>
    public void Add(PackageName name, PyVersion? version, IReadOnlyList<ArtifactHash> hashes)
    {
        _hashes[(name, version)] = _hashes.TryGetValue((name, version), out var known) ? [.. known, .. hashes] : hashes;
    }

    /// <summary>The digests of a version; empty: every file is accepted.</summary>
    public IReadOnlyList<ArtifactHash> Find(PackageName name, PyVersion? version, bool isDirect) =>
        _hashes.TryGetValue((name, isDirect ? null : version), out var hashes) ? hashes : [];

    /// <summary>How the digests of a file compare: 0 one is accepted, 1 none is known, 2 all are others.</summary>
    internal static int Rank(IReadOnlyList<ArtifactHash> required, Artifact artifact)
    {
        if (required.Count == 0)
        {
            return 0;
        }

        foreach (var hash in artifact.Hashes)
        {
            foreach (var accepted in required)
            {
                if (hash.Equals(accepted))
                {
                    return 0;
                }
            }
        }

        return artifact.Hashes.Count == 0 ? 1 : 2;
    }

    /// <summary>The file with the digests that are checked when it is fetched.</summary>
    internal static Artifact Demand(IReadOnlyList<ArtifactHash> required, Artifact artifact) => required.Count == 0 ? artifact : new Artifact
    {
        FileName = artifact.FileName, Url = artifact.Url, Hashes = required, Size = artifact.Size, Index = artifact.Index,
    };
}
