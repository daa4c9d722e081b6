using PyTool.Abstractions.Artifacts;

namespace PyTool.Plugins.Cache.Store;

/// <summary>A wheel that has just been fetched, with the digests that were computed on the way.</summary>
internal sealed record FetchedWheel(StoredArchive Archive, IReadOnlyList<ArtifactHash> Hashes);
