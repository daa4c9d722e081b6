using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Writing;

namespace PyTool.Core.Tools.Receipts;

/// <summary>Requirements as receipts write them, and back: like those of locks, all paths absolute.</summary>
internal static class ReceiptRequirements
{
    public static LockRequirement Write(PackageRequirement requirement) => new()
    {
        Name = requirement.Name,
        Extras = requirement.Extras,
        Groups = requirement.Groups,
        Marker = requirement.Marker,
        Specifiers = requirement.Specifiers,
        Index = requirement.Index?.Url,
        Source = requirement.Source is { } source ? Write(source) : null,
    };

    public static PackageRequirement Read(LockRequirement requirement) => new()
    {
        Name = requirement.Name,
        Extras = requirement.Extras,
        Groups = requirement.Groups,
        Marker = requirement.Marker,
        Specifiers = requirement.Specifiers,
        Index = requirement.Index is { } index ? new IndexReference { Url = index } : null,
        Source = requirement.Source is { } source ? Read(source) : null,
    };

    /// <summary>Text that is equal for equal requirements.</summary>
    public static string Identity(PackageRequirement requirement)
    {
        var text = new Utf8Text();
        new LockRequirementWriter(text).Write(Write(requirement));
        return System.Text.Encoding.UTF8.GetString(text.Written);
    }

    private static LockSource Write(PackageSource source) => source switch
    {
        PackageSource.Git git => new LockSource { Kind = LockSourceKind.Git, Location = LockGitSource.WriteRequirement(git) },
        PackageSource.Archive archive => new LockSource { Kind = LockSourceKind.Archive, Location = archive.Url, Subdirectory = archive.Subdirectory },
        PackageSource.LocalArchive local => new LockSource { Kind = LockSourceKind.LocalArchive, Location = Portable(local.Path) },
        PackageSource.LocalDirectory tree => new LockSource { Kind = Kind(tree.Kind), Location = Portable(tree.Path) },
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private static PackageSource? Read(LockSource source) => source.Kind switch
    {
        LockSourceKind.Git => LockGitSource.Read(source.Location),
        LockSourceKind.Archive => new PackageSource.Archive { Url = source.Location, Subdirectory = source.Subdirectory },
        LockSourceKind.LocalArchive => new PackageSource.LocalArchive { Path = Local(source), IsWrittenAbsolute = true },
        LockSourceKind.Directory => new PackageSource.LocalDirectory { Path = Local(source), Kind = DirectoryKind.Directory, IsWrittenAbsolute = true },
        LockSourceKind.Editable => new PackageSource.LocalDirectory { Path = Local(source), Kind = DirectoryKind.Editable, IsWrittenAbsolute = true },
        LockSourceKind.Virtual => new PackageSource.LocalDirectory { Path = Local(source), Kind = DirectoryKind.Virtual, IsWrittenAbsolute = true },
        _ => null,
    };

    private static LockSourceKind Kind(DirectoryKind kind) => kind switch
    {
        DirectoryKind.Editable => LockSourceKind.Editable,
        DirectoryKind.Virtual => LockSourceKind.Virtual,
        _ => LockSourceKind.Directory,
    };

    private static string Local(LockSource source) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(source.Location));

    private static string Portable(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
