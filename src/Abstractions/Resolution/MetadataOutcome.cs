using PyTool.Abstractions.Packages;

namespace PyTool.Abstractions.Resolution;

/// <summary>Metadata, or why there is none. Closed hierarchy.</summary>
public abstract class MetadataOutcome
{
    private protected MetadataOutcome()
    {
    }

    /// <summary>The metadata.</summary>
    public sealed class Found : MetadataOutcome
    {
        /// <summary>The metadata.</summary>
        public required PackageMetadata Metadata { get; init; }
    }

    /// <summary>The release cannot be used because its metadata cannot be had.</summary>
    public sealed class Unavailable : MetadataOutcome
    {
        /// <summary>Why.</summary>
        public required UnusableReason Reason { get; init; }
    }
}
