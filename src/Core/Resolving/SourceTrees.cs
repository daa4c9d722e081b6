using System.Collections.Concurrent;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Projects;
using PyTool.Projects.PyProject;
using PyTool.Projects.Sources;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Resolving;

/// <summary>What local source trees say of themselves in <c>pyproject.toml</c>, each read once.</summary>
public sealed class SourceTrees
{
    private static readonly PyVersion Unknown = PyVersion.Parse("0.0.0");

    private readonly ProjectFiles _files;
    private readonly Workspace? _workspace;
    private readonly LoweringOptions _lowering;
    private readonly RequirementConversion _conversion;
    private readonly ConcurrentDictionary<string, Lazy<PackageMetadata?>> _known = new(StringComparer.Ordinal);

    /// <summary>Makes the reader.</summary>
    /// <param name="files">The files of the command.</param>
    /// <param name="workspace">The workspace that is locked; <see langword="null"/>: none.</param>
    /// <param name="lowering">How sources are applied.</param>
    /// <param name="conversion">Makes requirements of the contract.</param>
    public SourceTrees(ProjectFiles files, Workspace? workspace, LoweringOptions lowering, RequirementConversion conversion)
    {
        _files = files;
        _workspace = workspace;
        _lowering = lowering;
        _conversion = conversion;
    }

    /// <summary>The metadata of a tree; <see langword="null"/>: only a build tells.</summary>
    /// <param name="directory">Absolute path.</param>
    /// <exception cref="ProjectException">The tree is no project, or its file is wrong.</exception>
    public PackageMetadata? Find(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return _known.GetOrAdd(directory, path => new Lazy<PackageMetadata?>(() => Read(path))).Value;
    }

    /// <summary>The expanded groups of a tree as requirements.</summary>
    internal IReadOnlyDictionary<GroupName, IReadOnlyList<PackageRequirement>> Groups(PyProjectFile file, Workspace? workspace) =>
        Convert(new ProjectMetadataReader(file, workspace, _lowering).ReadGroups());

    /// <summary>Built requirements of a tree with its sources applied.</summary>
    public IReadOnlyList<PackageRequirement> LowerBuilt(string directory, IEnumerable<Standards.Requirements.Requirement> requirements)
    {
        if (_files.FindProjectIn(directory) is not { } file)
        {
            return [.. requirements.Select(Index.Metadata.RequirementSources.ToPackageRequirement)];
        }

        return _conversion.Convert(new ProjectMetadataReader(file, WorkspaceOf(directory), _lowering).LowerBuilt(requirements));
    }

    /// <summary>The expanded groups of a tree whose metadata had to be built.</summary>
    internal IReadOnlyDictionary<GroupName, IReadOnlyList<PackageRequirement>> GroupsOf(string directory, PyProjectFile file) => Groups(file, WorkspaceOf(directory));

    private PackageMetadata? Read(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new PyToolException("PT3102", $"Distribution not found at: {ConfiguredIndexes.FileUrl(directory)}") { ExitCode = 1 };
        }

        if (_files.FindProjectIn(directory) is not { } file)
        {
            return null;
        }

        if (new ProjectMetadataReader(file, WorkspaceOf(directory), _lowering).Read() is not ProjectMetadataOutcome.Static { Metadata: var found })
        {
            return null;
        }

        return new PackageMetadata
        {
            Name = found.Name,
            Version = found.Version ?? Unknown,
            IsVersionDynamic = found.Version is null,
            Requirements = _conversion.Convert(found.Requirements),
            RequiresPython = found.RequiresPython,
            ProvidedExtras = found.ProvidedExtras,
            Groups = Convert(found.Groups),
        };
    }

    private Dictionary<GroupName, IReadOnlyList<PackageRequirement>> Convert(IReadOnlyList<LoweredGroup> groups)
    {
        var converted = new Dictionary<GroupName, IReadOnlyList<PackageRequirement>>();
        foreach (var group in groups)
        {
            converted[group.Name] = _conversion.Convert(group.Requirements, group.Name.Value);
        }

        return converted;
    }

    // A tree beside the workspace may belong to another one.
    private Workspace? WorkspaceOf(string directory)
    {
        foreach (var member in _workspace?.Members ?? [])
        {
            if (string.Equals(member.Directory, directory, StringComparison.Ordinal))
            {
                return _workspace;
            }
        }

        return new WorkspaceDiscovery(_files).Discover(directory) is DiscoveryOutcome.Found { Workspace: var other } ? other : null;
    }
}
