namespace PyTool.Projects.Sources;

/// <summary>Where a requirement comes from, settled. Has the shape of the contract's package sources; URLs may still hold credentials.</summary>
public abstract class LoweredSource
{
    private LoweredSource()
    {
    }

    /// <summary>A git repository.</summary>
    public sealed class Git : LoweredSource
    {
        /// <summary>URL of the repository without <c>git+</c>, reference and fragment.</summary>
        public required string Url { get; init; }

        /// <summary>What kind of name <see cref="Reference"/> is.</summary>
        public GitReferenceKind ReferenceKind { get; init; }

        /// <summary>Branch, tag or revision as written; <see langword="null"/> for the default branch.</summary>
        public string? Reference { get; init; }

        /// <summary>Directory of the project in the repository, with <c>/</c>; <see langword="null"/>: the top.</summary>
        public string? Subdirectory { get; init; }

        /// <summary>Path of a wheel or sdist in the repository, with <c>/</c>; <see langword="null"/>: a source tree.</summary>
        public string? ArchivePath { get; init; }

        /// <summary>Whether large files are fetched; <see langword="null"/>: as configured.</summary>
        public bool? Lfs { get; init; }
    }

    /// <summary>An archive at a URL.</summary>
    public sealed class Archive : LoweredSource
    {
        /// <summary>URL without a <c>subdirectory</c> fragment.</summary>
        public required string Url { get; init; }

        /// <summary>Directory of the project in a source archive, with <c>/</c>; <see langword="null"/>: the top.</summary>
        public string? Subdirectory { get; init; }
    }

    /// <summary>An archive in the local file system.</summary>
    public sealed class LocalArchive : LoweredSource
    {
        /// <summary>Absolute path.</summary>
        public required string Path { get; init; }

        /// <summary>Whether an absolute path or a file URL was written.</summary>
        public bool IsWrittenAbsolute { get; init; }
    }

    /// <summary>A source tree in the local file system.</summary>
    public sealed class LocalDirectory : LoweredSource
    {
        /// <summary>Absolute path.</summary>
        public required string Path { get; init; }

        /// <summary>How the tree is used.</summary>
        public required DirectoryKind Kind { get; init; }

        /// <summary>Whether an absolute path or a file URL was written.</summary>
        public bool IsWrittenAbsolute { get; init; }
    }
}
