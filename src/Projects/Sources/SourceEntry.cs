using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Projects.Sources;

/// <summary>One entry of <c>tool.uv.sources</c>: where a requirement comes from, and when.</summary>
public abstract class SourceEntry
{
    private SourceEntry()
    {
    }

    /// <summary>When the entry applies. Default: always.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>The only extra whose requirements it applies to; <see langword="null"/>: no restriction.</summary>
    public ExtraName? Extra { get; init; }

    /// <summary>The only dependency group whose requirements it applies to; <see langword="null"/>: no restriction.</summary>
    public GroupName? Group { get; init; }

    /// <summary>A git repository.</summary>
    public sealed class Git : SourceEntry
    {
        /// <summary>URL of the repository as written, without a <c>git+</c> in front.</summary>
        public required string Url { get; init; }

        /// <summary>Commit, or a name of unknown kind.</summary>
        public string? Revision { get; init; }

        /// <summary>Name of a tag.</summary>
        public string? Tag { get; init; }

        /// <summary>Name of a branch.</summary>
        public string? Branch { get; init; }

        /// <summary>Directory of the project in the repository.</summary>
        public string? Subdirectory { get; init; }

        /// <summary>Path of a wheel or sdist in the repository.</summary>
        public string? ArchivePath { get; init; }

        /// <summary>Whether large files are fetched; <see langword="null"/>: as configured.</summary>
        public bool? Lfs { get; init; }
    }

    /// <summary>An archive at a URL.</summary>
    public sealed class Archive : SourceEntry
    {
        /// <summary>The URL as written.</summary>
        public required string Location { get; init; }

        /// <summary>Directory of the project in the archive.</summary>
        public string? Subdirectory { get; init; }
    }

    /// <summary>A file or directory.</summary>
    public sealed class Local : SourceEntry
    {
        /// <summary>The path as written, relative to the file with the entry.</summary>
        public required string Location { get; init; }

        /// <summary>Whether a directory is installed as an editable.</summary>
        public bool? Editable { get; init; }

        /// <summary>Whether a directory is built and installed at all.</summary>
        public bool? Package { get; init; }
    }

    /// <summary>A named index.</summary>
    public sealed class Pinned : SourceEntry
    {
        /// <summary>Name of the index.</summary>
        public required string Name { get; init; }
    }

    /// <summary>Another member of the workspace.</summary>
    public sealed class Member : SourceEntry
    {
        /// <summary>Always <see langword="true"/> in files that work.</summary>
        public required bool IsMember { get; init; }

        /// <summary>Whether the member is installed as an editable; <see langword="null"/>: yes.</summary>
        public bool? Editable { get; init; }
    }
}
