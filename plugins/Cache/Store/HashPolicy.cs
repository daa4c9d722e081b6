using PyTool.Abstractions.Artifacts;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Which digests decide: those of the strongest algorithm among the known ones. Several of one algorithm are alternatives.</summary>
internal sealed class HashPolicy
{
    private static readonly string[] Strongest = ["sha512", "sha384", "sha256", "blake2b", "md5"];

    private HashPolicy(string? algorithm, IReadOnlyList<ArtifactHash> accepted) => (Algorithm, Accepted) = (algorithm, accepted);

    /// <summary>The deciding algorithm; <see langword="null"/> when no digest is known.</summary>
    public string? Algorithm { get; }

    public IReadOnlyList<ArtifactHash> Accepted { get; }

    public static HashPolicy Of(IReadOnlyList<ArtifactHash> hashes)
    {
        foreach (var algorithm in Strongest)
        {
            List<ArtifactHash>? accepted = null;
            foreach (var hash in hashes)
            {
                if (string.Equals(hash.Algorithm, algorithm, StringComparison.Ordinal))
                {
                    (accepted ??= []).Add(hash);
                }
            }

            if (accepted is not null)
            {
                return new HashPolicy(algorithm, accepted);
            }
        }

        // Digests of unknown algorithms only: none can be checked, so nothing is accepted.
        return hashes.Count > 0 ? new HashPolicy(hashes[0].Algorithm, hashes) : new HashPolicy(null, []);
    }

    public bool Accepts(string algorithm, string digest)
    {
        foreach (var hash in Accepted)
        {
            if (string.Equals(hash.Algorithm, algorithm, StringComparison.Ordinal) && string.Equals(hash.Digest, digest, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what was computed when an entry was made satisfies this policy; digests that were not computed then do not.</summary>
    public bool Accepts(IndexEntry entry)
    {
        if (Algorithm is null || Accepts("sha256", entry.Sha256))
        {
            return true;
        }

        foreach (var hash in entry.Hashes)
        {
            if (Accepts(hash.Algorithm, hash.Digest))
            {
                return true;
            }
        }

        return false;
    }
}
