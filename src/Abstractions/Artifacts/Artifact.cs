using PyTool.Abstractions.Packages;

namespace PyTool.Abstractions.Artifacts;

/// <summary>A file that the host can open: a wheel, a source distribution, an interpreter archive.</summary>
public sealed class Artifact
{
    /// <summary>File name without directory, percent-decoded, for example <c>idna-3.7-py3-none-any.whl</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>URL without credentials and fragment (<c>https</c>, <c>http</c> or <c>file</c>).</summary>
    public required string Url { get; init; }

    /// <summary>Known digests. Empty: none is known. The strongest must match, see <see cref="ArtifactHash"/>.</summary>
    public IReadOnlyList<ArtifactHash> Hashes { get; init; } = [];

    /// <summary>Size in bytes; <see langword="null"/> when unknown. A different size is an error.</summary>
    public long? Size { get; init; }

    /// <summary>The index that listed it; <see langword="null"/> for direct URLs and local files. Decides which credentials apply.</summary>
    public IndexReference? Index { get; init; }
}
