using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;

namespace PyTool.Index.Metadata;

/// <summary>What can be learned of the metadata of a file without building it. Closed hierarchy.</summary>
public abstract class FileMetadata
{
    private FileMetadata()
    {
    }

    /// <summary>The metadata.</summary>
    public sealed class Found : FileMetadata
    {
        /// <summary>The metadata.</summary>
        public required PackageMetadata Metadata { get; init; }
    }

    /// <summary>A source distribution whose metadata only a build tells (or its <c>pyproject.toml</c>).</summary>
    public sealed class NeedsBuild : FileMetadata;

    /// <summary>The file cannot be used.</summary>
    public sealed class Unavailable : FileMetadata
    {
        /// <summary>Why.</summary>
        public required UnusableReason Reason { get; init; }
    }
}
