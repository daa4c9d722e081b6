using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Sessions;
using PyTool.Index.Http;
using PyTool.Index.Urls;
using PyTool.Projects.PyProject;
using PyTool.Projects.Settings;
using PyTool.Projects.Sources;
using ContractDirectoryKind = PyTool.Abstractions.Packages.DirectoryKind;
using ContractReferenceKind = PyTool.Abstractions.Packages.GitReferenceKind;
using ProjectIndex = PyTool.Projects.Indexes.IndexDefinition;

namespace PyTool.Core.Resolving;

/// <summary>Requirements of projects as requirements of the contract: credentials stay with the network client.</summary>
public sealed class RequirementConversion
{
    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly NetworkClient? _network;
    private readonly bool _fetchesLargeFiles;

    /// <summary>Makes the conversion.</summary>
    /// <param name="network">Keeps credentials that stand in URLs; <see langword="null"/>: they are dropped.</param>
    /// <param name="fetchesLargeFiles">Fetch files of Git LFS from repositories that do not say otherwise.</param>
    public RequirementConversion(NetworkClient? network, bool fetchesLargeFiles = false)
    {
        _network = network;
        _fetchesLargeFiles = fetchesLargeFiles;
    }

    /// <summary>The conversion of a command.</summary>
    public static RequirementConversion Of(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new RequirementConversion(session.Network, session.Settings.IsSet(EnvironmentKeys.GitLfs));
    }

    /// <summary>One requirement.</summary>
    public PackageRequirement Convert(LoweredRequirement requirement, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return new PackageRequirement
        {
            Name = requirement.Name,
            Extras = requirement.Extras,
            Specifiers = requirement.Specifiers,
            Marker = requirement.Marker,
            Source = requirement.Source is { } source ? Source(source) : null,
            Index = requirement.Index is { } index ? Reference(index) : null,
            SourceScope = requirement.SourceScope is { } scope ? Item(scope) : null,
            Origin = origin,
        };
    }

    /// <summary>Several requirements.</summary>
    public IReadOnlyList<PackageRequirement> Convert(IReadOnlyList<LoweredRequirement> requirements, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var converted = new PackageRequirement[requirements.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = Convert(requirements[i], origin);
        }

        return converted;
    }

    /// <summary>An item of a conflict.</summary>
    public static ConflictItem Item(ConflictEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new ConflictItem { Package = entry.Package ?? default, Extra = entry.Extra, Group = entry.Group };
    }

    /// <summary>A kind of use of a source tree.</summary>
    public static ContractDirectoryKind Kind(Projects.Sources.DirectoryKind kind) => kind switch
    {
        Projects.Sources.DirectoryKind.Editable => ContractDirectoryKind.Editable,
        Projects.Sources.DirectoryKind.Virtual => ContractDirectoryKind.Virtual,
        _ => ContractDirectoryKind.Directory,
    };

    private static IndexReference Reference(ProjectIndex index) => ConfiguredIndexes.Convert(index, DateTimeOffset.UnixEpoch, isExplicit: true).Reference;

    private PackageSource Source(LoweredSource source) => source switch
    {
        LoweredSource.Archive archive => new PackageSource.Archive { Url = Plain(archive.Url), Subdirectory = archive.Subdirectory },
        LoweredSource.LocalArchive local => new PackageSource.LocalArchive { Path = local.Path, IsWrittenAbsolute = local.IsWrittenAbsolute },
        LoweredSource.LocalDirectory tree => new PackageSource.LocalDirectory { Path = tree.Path, Kind = Kind(tree.Kind), IsWrittenAbsolute = tree.IsWrittenAbsolute },
        LoweredSource.Git git => Git(git),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private PackageSource.Git Git(LoweredSource.Git git)
    {
        var isCommit = git.Reference is { Length: 40 } reference && !reference.AsSpan().ContainsAnyExcept(HexDigits);
        return new PackageSource.Git
        {
            Url = git.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Plain(git.Url) : git.Url,
            ReferenceKind = git.ReferenceKind switch
            {
                Projects.Sources.GitReferenceKind.Tag => ContractReferenceKind.Tag,
                Projects.Sources.GitReferenceKind.Branch => ContractReferenceKind.Branch,
                Projects.Sources.GitReferenceKind.Revision => ContractReferenceKind.Revision,
                _ => ContractReferenceKind.Default,
            },
            Reference = git.Reference,
            Commit = isCommit ? git.Reference : null,
            Subdirectory = git.Subdirectory,
            ArchivePath = git.ArchivePath,
            Lfs = git.Lfs ?? _fetchesLargeFiles,
        };
    }

    private string Plain(string url)
    {
        var parsed = CredentialUrl.Parse(url);
        _network?.RegisterCredentials(parsed);
        var hash = parsed.Url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? parsed.Url : parsed.Url[..hash];
    }
}
