namespace PyTool.Abstractions.Packages;

public abstract partial class PackageSource
{
    /// <summary>A git repository.</summary>
    public sealed class Git : PackageSource
    {
        /// <summary>Repository URL without credentials, query and fragment.</summary>
        public required string Url { get; init; }

        /// <summary>What kind of name <see cref="Reference"/> is.</summary>
        public GitReferenceKind ReferenceKind { get; init; } = GitReferenceKind.Default;

        /// <summary>Branch, tag or revision as the user wrote it; <see langword="null"/> for the default branch.</summary>
        public string? Reference { get; init; }

        /// <summary>Full commit id in lower-case hex; <see langword="null"/> while not resolved.</summary>
        public string? Commit { get; init; }

        /// <summary>Directory of the project within the repository, with <c>/</c>; <see langword="null"/>: the top.</summary>
        public string? Subdirectory { get; init; }

        /// <summary>Path of a wheel or sdist within the repository, with <c>/</c>; <see langword="null"/>: a source tree.</summary>
        public string? ArchivePath { get; init; }

        /// <summary>Whether large files (LFS) are fetched.</summary>
        public bool Lfs { get; init; }

        private protected override string Identity => $"{Url}?{ReferenceKind}={Reference}&lfs={Lfs}&path={ArchivePath}&subdirectory={Subdirectory}#{Commit}";
    }
}
