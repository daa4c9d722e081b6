using System.Security.Cryptography;
using PyTool.Standards.Filenames;

namespace PyTool.Core.Publishing;

/// <summary>A distribution on disk that is to be uploaded.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Shown">The path as the user sees it.</param>
/// <param name="Name">What its file name says.</param>
/// <param name="Attestations">Absolute paths of the attestations beside it.</param>
internal sealed record UploadFile(string Path, string Shown, DistributionFilename Name, IReadOnlyList<string> Attestations)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The digest in lower-case hexadecimal digits.</summary>
    public async Task<string> Sha256Async(CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(Path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
    }
}
