namespace PyTool.Index.Caching;

/// <summary>A parsed document, with the bytes it is stored as.</summary>
internal readonly record struct CachedDocument<T>(T Value, ReadOnlyMemory<byte> Payload);
