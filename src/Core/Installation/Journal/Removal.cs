namespace PyTool.Core.Installation.Journal;

/// <summary>An installed distribution to be removed, as files: what is in its RECORD now need not be there when a killed removal is completed.</summary>
internal sealed class Removal
{
    /// <summary>Absolute path of the metadata folder, which is moved away first: from then on the distribution is not installed. <see langword="null"/>: there is none.</summary>
    public string? Metadata { get; init; }

    /// <summary>Absolute paths of files and links, and of folders that go if they are empty.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Absolute path of site-packages: folders below it that become empty go too.</summary>
    public required string Site { get; init; }
}
