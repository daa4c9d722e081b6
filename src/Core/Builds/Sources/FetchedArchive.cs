namespace PyTool.Core.Builds.Sources;

/// <summary>A source archive in the cache, verified.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="FileName">Its name in the index, which tells the format.</param>
/// <param name="Sha256">Digest of the content: its identity.</param>
internal sealed record FetchedArchive(string Path, string FileName, string Sha256)
{
    /// <summary>The directory of what is known of it.</summary>
    public string Entry => System.IO.Path.GetDirectoryName(Path)!;
}
