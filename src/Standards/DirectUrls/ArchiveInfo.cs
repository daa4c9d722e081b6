namespace PyTool.Standards.DirectUrls;

/// <summary><c>archive_info</c> of a <c>direct_url.json</c>: installed from a wheel or source archive.</summary>
public sealed class ArchiveInfo
{
    /// <summary>Hashes of the archive by algorithm, hexadecimal. Default: none; none are written by uv.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();
}
