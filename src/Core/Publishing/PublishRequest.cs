using PyTool.Index.Indexes;
using PyTool.Index.Urls;

namespace PyTool.Core.Publishing;

/// <summary>What is uploaded, and where to.</summary>
public sealed class PublishRequest
{
    /// <summary>Paths and patterns of files, relative ones from the working directory.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Address to upload to; credentials written in it count.</summary>
    public required CredentialUrl Url { get; init; }

    /// <summary>Credentials from the command line; <see langword="null"/>: those of the address, or stored ones.</summary>
    public UrlCredentials? Credentials { get; init; }

    /// <summary>Index that is asked for files that are there already; <see langword="null"/>: none is asked.</summary>
    public IndexDefinition? CheckIndex { get; init; }

    /// <summary>Checks everything and uploads nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether attestations beside a distribution go with it.</summary>
    public bool WithAttestations { get; init; } = true;
}
