namespace PyTool.Abstractions.Packages;

public abstract partial class PackageSource
{
    /// <summary>A package index (PEP 503) or a flat list of files.</summary>
    public sealed class Registry : PackageSource
    {
        /// <summary>URL without credentials as configured, or absolute path of a local index.</summary>
        public required string Url { get; init; }

        private protected override string Identity => Url;
    }

    /// <summary>An archive (wheel or sdist) at a URL.</summary>
    public sealed class Archive : PackageSource
    {
        /// <summary>URL without credentials and without fragment.</summary>
        public required string Url { get; init; }

        /// <summary>Directory of the project within a source archive, with <c>/</c>; <see langword="null"/>: the top.</summary>
        public string? Subdirectory { get; init; }

        private protected override string Identity => Subdirectory is null ? Url : Url + "#subdirectory=" + Subdirectory;
    }

    /// <summary>An archive (wheel or sdist) in the local file system.</summary>
    public sealed class LocalArchive : PackageSource
    {
        /// <summary>Absolute path.</summary>
        public required string Path { get; init; }

        /// <summary>Whether the user wrote an absolute path or a file URL (no part of the identity).</summary>
        public bool IsWrittenAbsolute { get; init; }

        private protected override string Identity => Path;
    }

    /// <summary>A source tree in the local file system.</summary>
    public sealed class LocalDirectory : PackageSource
    {
        /// <summary>Absolute path.</summary>
        public required string Path { get; init; }

        /// <summary>How the tree is used.</summary>
        public required DirectoryKind Kind { get; init; }

        /// <summary>Whether the user wrote an absolute path or a file URL (no part of the identity).</summary>
        public bool IsWrittenAbsolute { get; init; }

        private protected override string Identity => Kind + ":" + Path;
    }
}
