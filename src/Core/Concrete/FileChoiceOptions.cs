using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>How the files of a solution are chosen.</summary>
public sealed class FileChoiceOptions
{
    /// <summary>Digests that are demanded.</summary>
    public RequiredHashes Hashes { get; init; } = RequiredHashes.None;

    /// <summary>Whether <c>direct_url.json</c> says that directories are not editable, as for sources of projects. Default: no, as for the pip commands.</summary>
    public bool WritesNotEditable { get; init; }

    /// <summary>Packages whose files are fetched again.</summary>
    public Func<PackageName, bool> Refreshes { get; init; } = static _ => false;
}
