namespace PyTool.Index.Metadata;

/// <summary>How headers lie in the cache: a letter, then the headers. <c>B</c> stands for "only a build tells".</summary>
internal static class MetadataRecord
{
    public static ReadOnlyMemory<byte> Serialise(MetadataHeaders? headers) => headers is null ? "B"u8.ToArray() : [(byte)'M', .. headers.Serialise()];

    public static MetadataHeaders? Open(ReadOnlySpan<byte> payload) => payload is [(byte)'M', ..] ? MetadataHeaders.Parse(payload[1..]) : null;
}
