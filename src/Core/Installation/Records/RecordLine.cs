namespace PyTool.Core.Installation.Records;

/// <summary>A line of RECORD: path, hash and size as they are written; empty where unknown.</summary>
internal readonly record struct RecordLine(string Path, string Hash, string Size);
