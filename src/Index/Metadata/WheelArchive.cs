using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Index.Metadata;

/// <summary>Finds METADATA in a wheel.</summary>
internal static class WheelArchive
{
    private const string Suffix = ".dist-info/METADATA";

    /// <exception cref="MetadataProblemException">The wheel has none, or it is another project's.</exception>
    public static async ValueTask<byte[]> ReadMetadataAsync(ByteSource source, WheelFilename wheel, CancellationToken cancellationToken)
    {
        var entries = await ZipDirectory.FindAsync(source, IsMetadata, cancellationToken).ConfigureAwait(false);
        if (entries.Count == 0)
        {
            throw MetadataProblemException.Structure("the wheel has no `.dist-info/METADATA`");
        }

        if (entries.Count > 1)
        {
            throw MetadataProblemException.Structure("the wheel has several `.dist-info` directories");
        }

        var directory = entries[0].Name[..^Suffix.Length];
        var hyphen = directory.IndexOf('-', StringComparison.Ordinal);
        var isOwn = hyphen > 0
            && PackageName.TryParse(directory[..hyphen], out var name) && name == wheel.Name
            && PyVersion.TryParse(directory[(hyphen + 1)..], out var version) && version == wheel.Version;
        return isOwn
            ? await ZipDirectory.ReadAsync(source, entries[0], cancellationToken).ConfigureAwait(false)
            : throw MetadataProblemException.Structure($"the `.dist-info` directory does not match the name of the wheel: `{directory}`");
    }

    private static bool IsMetadata(string path) => path.EndsWith(Suffix, StringComparison.Ordinal) && path.IndexOf('/', StringComparison.Ordinal) == path.Length - "/METADATA".Length;
}
