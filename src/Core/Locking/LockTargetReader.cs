using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;
using PyTool.Projects;
using PyTool.Projects.PyProject;
using PyTool.Projects.Settings;
using PyTool.Projects.Sources;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking;

/// <summary>Reads what a workspace wants to be locked.</summary>
internal sealed class LockTargetReader(Workspace workspace, UvSettings settings, LoweringOptions lowering, RequirementConversion conversion)
{
    private static readonly GroupName Dev = GroupName.Parse("dev");

    private readonly SourceLowering _root = new(workspace.Root, workspace.Script is null ? workspace : null, lowering);

    public LockTarget Read(RequiresPython python)
    {
        var root = workspace.Root.Uv;
        
        // As uv has it, a lock of a script is for all environments.
        var (environments, required) = workspace.Script is null ? (root.Environments ?? [], root.RequiredEnvironments ?? []) : ([], []);
        EnvironmentChecks.Check(environments, python);
        EnvironmentChecks.Check(required, python);
        return new LockTarget
        {
            RootDirectory = workspace.Directory,
            LockPath = workspace.LockPath,
            Workspace = workspace,
            RequiresPython = python,
            RequiresPythonSpecifiers = workspace.Script?.Metadata.RequiresPython ?? python.Specifiers,
            Members = [.. workspace.Members.Select(ReadMember)],
            RecordsMembers = !workspace.IsSingleProject,
            Requirements = [.. (workspace.Script?.Metadata.Dependencies ?? []).SelectMany(Lower)],
            RootGroups = workspace.IsRootVirtual ? ReadRootGroups() : [],
            RootGroupPythons = workspace.IsRootVirtual ? GroupPythons(workspace.Root) : [],
            RootDefaultGroups = workspace.IsRootVirtual ? DefaultGroupsOf(workspace.Root, workspace.RootGroups) : null,
            Constraints = [.. (root.ConstraintDependencies ?? []).SelectMany(Lower)],
            Overrides = [.. (root.OverrideDependencies ?? []).SelectMany(ReadOverride)],
            Exclusions = [.. (root.ExcludeDependencies ?? []).Select(ReadExclusion)],
            BuildConstraints = [.. (root.BuildConstraintDependencies ?? []).SelectMany(ReadBuildConstraint)],
            Environments = environments,
            RequiredEnvironments = required,
            Conflicts = [.. workspace.GetConflicts().Select(static set => (IReadOnlyList<ConflictItem>)[.. set.Select(RequirementConversion.Item)])],
            Options = LockSettings.Options(settings, root.MinimumLibc),
            DependencyMetadata = LockSettings.DependencyMetadata(settings),
        };
    }

    private LockMember ReadMember(WorkspaceMember member)
    {
        var kind = !workspace.IsPackage(member) ? Abstractions.Packages.DirectoryKind.Virtual
            : workspace.IsEditable(member) ? Abstractions.Packages.DirectoryKind.Editable : Abstractions.Packages.DirectoryKind.Directory;
        return new LockMember
        {
            Name = member.Name,
            Source = new PackageSource.LocalDirectory { Path = member.Directory, Kind = kind },
            Groups = [.. member.Groups.Groups.Select(static g => g.Name)],
            DefaultGroups = DefaultGroupsOf(member.File, member.Groups),
            GroupPythons = GroupPythons(member.File),
        };
    }

    private List<KeyValuePair<GroupName, IReadOnlyList<PackageRequirement>>> ReadRootGroups()
    {
        var groups = new List<KeyValuePair<GroupName, IReadOnlyList<PackageRequirement>>>();
        foreach (var group in new ProjectMetadataReader(workspace.Root, workspace, lowering).ReadGroups())
        {
            groups.Add(new(group.Name, conversion.Convert(group.Requirements, group.Name.Value)));
        }

        return groups;
    }

    private static List<KeyValuePair<GroupName, VersionSpecifiers>> GroupPythons(PyProjectFile file)
    {
        var pythons = new List<KeyValuePair<GroupName, VersionSpecifiers>>();
        foreach (var (group, specifiers) in file.Uv.GroupPythons)
        {
            if (specifiers is { Count: > 0 })
            {
                pythons.Add(new(group, specifiers));
            }
        }

        pythons.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return pythons;
    }

    private static LockDefaultGroups? DefaultGroupsOf(PyProjectFile file, ExpandedGroups groups)
    {
        if (file.Uv.DefaultGroups is not { } defaults)
        {
            return null;
        }

        if (defaults.IsAll)
        {
            return LockDefaultGroups.All;
        }

        foreach (var group in defaults.Groups)
        {
            if (group != Dev && !groups.TryGet(group, out _))
            {
                throw new ProjectException($"Default group `{group}` (from `tool.uv.default-groups`) is not defined in the project's `dependency-groups` table");
            }
        }

        GroupName[] names = [.. defaults.Groups.Distinct().Order()];
        return names is [var only] && only == Dev ? null : new LockDefaultGroups { Groups = names };
    }

    private IEnumerable<PackageRequirement> Lower(Requirement requirement) => conversion.Convert(_root.Lower(requirement));

    private IEnumerable<RequirementOverride> ReadOverride(DependencyOverride item) =>
        from requirement in item.Requirements
        from lowered in Lower(requirement)
        select new RequirementOverride { Requirement = lowered, ScopeName = item.Scope?.Name, ScopeVersion = item.Scope?.Version };

    private static RequirementExclusion ReadExclusion(DependencyExclusion item) =>
        new() { Names = item.Names, ScopeName = item.Scope?.Name, ScopeVersion = item.Scope?.Version };

    private IEnumerable<KeyValuePair<PackageRequirement, IReadOnlyList<string>>> ReadBuildConstraint(BuildConstraint constraint) =>
        Lower(constraint.Requirement).Select(r => new KeyValuePair<PackageRequirement, IReadOnlyList<string>>(r, constraint.Hashes ?? []));
}
