using PyTool.Projects.Indexes;
using PyTool.Projects.Sources;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>What <c>[tool.uv]</c> says of the project itself. Settings of the tool in the same table are read by the settings reader.</summary>
public sealed partial class UvTable
{
    private UvTable()
    {
    }

    /// <summary>A file without the table.</summary>
    public static UvTable Empty { get; } = new();

    /// <summary>Whether the table is there at all.</summary>
    public bool Exists { get; private set; }

    /// <summary>Where requirements come from.</summary>
    public SourceTable Sources { get; private set; } = SourceTable.Empty;

    /// <summary>Indexes in the order of the file; <see langword="null"/> when the key is absent.</summary>
    public IReadOnlyList<IndexDefinition>? Indexes { get; private set; }

    /// <summary>The workspace that the file is root of, or <see langword="null"/>.</summary>
    public WorkspaceTable? Workspace { get; private set; }

    /// <summary>Whether the tool manages the project; <see langword="null"/>: yes.</summary>
    public bool? Managed { get; private set; }

    /// <summary>Whether the project is a package; <see langword="null"/>: if it has a build system.</summary>
    public bool? Package { get; private set; }

    /// <summary>Groups that are installed when none is named; <see langword="null"/>: the group <c>dev</c>.</summary>
    public DefaultGroups? DefaultGroups { get; private set; }

    /// <summary>Pythons of single groups.</summary>
    public IReadOnlyDictionary<GroupName, VersionSpecifiers?> GroupPythons { get; private set; } = new Dictionary<GroupName, VersionSpecifiers?>();

    /// <summary>The legacy development dependencies; <see langword="null"/> when the key is absent.</summary>
    public IReadOnlyList<string>? DevDependencies { get; private set; }

    /// <summary>Constraints, or <see langword="null"/>.</summary>
    public IReadOnlyList<Requirement>? ConstraintDependencies { get; private set; }

    /// <summary>Overrides, or <see langword="null"/>.</summary>
    public IReadOnlyList<DependencyOverride>? OverrideDependencies { get; private set; }

    /// <summary>Exclusions, or <see langword="null"/>.</summary>
    public IReadOnlyList<DependencyExclusion>? ExcludeDependencies { get; private set; }

    /// <summary>Constraints of build environments, or <see langword="null"/>.</summary>
    public IReadOnlyList<BuildConstraint>? BuildConstraintDependencies { get; private set; }

    /// <summary>The environments to resolve for, or <see langword="null"/>.</summary>
    public IReadOnlyList<Marker>? Environments { get; private set; }

    /// <summary>Environments that must have wheels, or <see langword="null"/>.</summary>
    public IReadOnlyList<Marker>? RequiredEnvironments { get; private set; }

    /// <summary>Oldest C libraries to resolve for (preview), or <see langword="null"/>.</summary>
    public MinimumLibc? MinimumLibc { get; private set; }

    /// <summary>Declared conflicts: sorted sets of at least two entries, in the order of the file; <see langword="null"/> when the key is absent.</summary>
    public IReadOnlyList<IReadOnlyList<ConflictEntry>>? Conflicts { get; private set; }

    /// <summary>The raw table of the uv build backend, or <see langword="null"/>.</summary>
    public TomlValue? BuildBackend { get; private set; }
}
