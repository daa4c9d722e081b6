namespace PyTool.Standards.DirectUrls;

/// <summary><c>dir_info</c> of a <c>direct_url.json</c>: installed from a local directory.</summary>
public sealed class DirInfo
{
    /// <summary>Whether the installation is editable; <see langword="null"/> if the file does not say, which means no.</summary>
    public bool? Editable { get; init; }
}
