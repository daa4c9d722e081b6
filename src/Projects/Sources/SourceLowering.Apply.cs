using PyTool.Projects.Indexes;
using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Projects.Sources;

public sealed partial class SourceLowering
{
    private LoweredRequirement Apply(Requirement requirement, SourceEntry entry, string directory, ExtraName? extra, GroupName? group) => entry switch
    {
        SourceEntry.Git git => Make(requirement, requirement.Marker, Git(git)),
        SourceEntry.Archive archive => Make(requirement, requirement.Marker, Archive(archive)),
        SourceEntry.Local local => Make(requirement, requirement.Marker, Local(local, directory)),
        SourceEntry.Member member => Make(requirement, requirement.Marker, Member(requirement.Name, member)),
        _ => Pin(requirement, (SourceEntry.Pinned)entry, extra, group),
    };

    private static LoweredSource.Git Git(SourceEntry.Git git)
    {
        if (git.ArchivePath is { } path && !ArchiveExtensions.IsSupported(path))
        {
            throw Failure(ArchiveExtensions.PathObjection(path));
        }

        var kind = git.Revision is not null ? GitReferenceKind.Revision
            : git.Tag is not null ? GitReferenceKind.Tag
            : git.Branch is not null ? GitReferenceKind.Branch : GitReferenceKind.Default;
        return new LoweredSource.Git
        {
            Url = git.Url,
            ReferenceKind = kind,
            Reference = git.Revision ?? git.Tag ?? git.Branch,
            Subdirectory = git.Subdirectory,
            ArchivePath = git.ArchivePath,
            Lfs = git.Lfs,
        };
    }

    private static LoweredSource.Archive Archive(SourceEntry.Archive archive)
    {
        if (archive.Location.Contains('#', StringComparison.Ordinal))
        {
            throw Failure($"Fragments are not allowed in URLs: {archive.Location}");
        }

        if (!ArchiveExtensions.IsSupported(RequirementUrls.PathOf(archive.Location)))
        {
            throw Failure(ArchiveExtensions.UrlObjection(archive.Location));
        }

        return new LoweredSource.Archive { Url = archive.Location, Subdirectory = archive.Subdirectory };
    }

    private LoweredSource Local(SourceEntry.Local local, string directory)
    {
        var path = LocalPaths.Resolve(local.Location, directory);
        if (LocalPaths.IsDirectory(path))
        {
            return Tree(path, local, Path.IsPathRooted(local.Location));
        }

        var url = "file://" + path;
        if (local.Editable == true)
        {
            throw Failure($"Source with `editable = true` must refer to a local directory, not a file: {url}");
        }

        if (local.Package == true)
        {
            throw Failure($"Source with `package = true` must refer to a local directory, not a file: {url}");
        }

        return ArchiveExtensions.IsSupported(path)
            ? new LoweredSource.LocalArchive { Path = path, IsWrittenAbsolute = Path.IsPathRooted(local.Location) }
            : throw Failure(ArchiveExtensions.PathObjection(local.Location));
    }

    private LoweredSource Tree(string path, SourceEntry.Local local, bool isAbsolute)
    {
        if (InCheckout(path) is { } git)
        {
            return git;
        }

        var kind = local.Editable == true ? DirectoryKind.Editable
            : local.Package ?? LocalPaths.IsDeclaredPackage(path) ? DirectoryKind.Directory : DirectoryKind.Virtual;
        return new LoweredSource.LocalDirectory { Path = path, Kind = kind, IsWrittenAbsolute = isAbsolute };
    }

    private LoweredSource Member(PackageName name, SourceEntry.Member source)
    {
        if (!source.IsMember)
        {
            throw Failure("`workspace = false` is not yet supported");
        }

        if (_workspace is null || !_workspace.TryGetMember(name, out var member))
        {
            throw _workspace is null
                ? new ProjectException("Workspace members are not allowed in non-workspace contexts")
                : Failure($"`{name}` references a workspace in `tool.uv.sources` (e.g., `{name} = {{ workspace = true }}`), but is not a workspace member");
        }

        if (InCheckout(member.Directory) is { } git)
        {
            return git;
        }

        var kind = !member.File.IsPackage(isRequired: true) ? DirectoryKind.Virtual
            : source.Editable ?? true ? DirectoryKind.Editable : DirectoryKind.Directory;
        return new LoweredSource.LocalDirectory { Path = member.Directory, Kind = kind };
    }

    private LoweredRequirement Pin(Requirement requirement, SourceEntry.Pinned pinned, ExtraName? extra, GroupName? group)
    {
        var index = Find(_options.CommandLineIndexes, pinned.Name)
            ?? Find(_project.Uv.Indexes, pinned.Name)
            ?? Find(_workspace?.Indexes, pinned.Name)
            ?? throw Failure($"Package `{requirement.Name}` references an undeclared index: `{pinned.Name}`");
        ConflictEntry? scope = null;
        if (_project.Project is not null && (extra is not null || group is not null))
        {
            scope = new ConflictEntry { Package = _project.Name, Extra = extra, Group = extra is null ? group : null };
        }

        return new LoweredRequirement
        {
            Name = requirement.Name,
            Extras = requirement.Extras,
            Specifiers = requirement.Specifiers,
            Marker = requirement.Marker,
            Index = index,
            SourceScope = scope,
        };
    }

    /// <summary>A path within the checkout that the project is in, as part of the repository.</summary>
    private LoweredSource.Git? InCheckout(string path)
    {
        if (_options.Checkout is not { } checkout)
        {
            return null;
        }

        var relative = Path.GetRelativePath(checkout.Directory, path).Replace(Path.DirectorySeparatorChar, '/');
        if (relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            throw Failure($"Path `{path}` is outside of the Git repository `{checkout.Source.Url}`");
        }

        return new LoweredSource.Git
        {
            Url = checkout.Source.Url,
            ReferenceKind = checkout.Source.ReferenceKind,
            Reference = checkout.Source.Reference,
            Subdirectory = relative == "." ? null : relative,
            Lfs = checkout.Source.Lfs,
        };
    }

    private static IndexDefinition? Find(IReadOnlyList<IndexDefinition>? indexes, string name)
    {
        foreach (var index in indexes ?? [])
        {
            if (string.Equals(index.Name, name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return null;
    }
}
