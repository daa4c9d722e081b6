using PyTool.Abstractions.Resolution;

namespace PyTool.Index.Metadata;

/// <summary>A file is not what it should be. The message is the middle of a sentence.</summary>
internal sealed class MetadataProblemException : Exception
{
    public MetadataProblemException(UnusableKind kind, string message)
        : base(message) => Kind = kind;

    public MetadataProblemException(UnusableKind kind, string message, Exception innerException)
        : base(message, innerException) => Kind = kind;

    public UnusableKind Kind { get; }

    public static MetadataProblemException Structure(string message) => new(UnusableKind.InvalidStructure, message);

    public FileMetadata.Unavailable ToOutcome() => new() { Reason = new UnusableReason { Kind = Kind, Detail = Message } };
}
