using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Export;

/// <summary><c>pytool export</c>: write the lock in another format.</summary>
internal static partial class ExportCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            Format, ProjectScopeOptions.AllPackages, Package, Prune, .. ExtraOptions.All, .. GroupOptions.All, .. RequirementsTextOptions.All,
            .. EditableOptions.All, Hashes, NoHashes, OutputFile, Batch, NoEmitProject, OnlyEmitProject, NoEmitWorkspace, OnlyEmitWorkspace, NoEmitLocal,
            OnlyEmitLocal, NoEmitPackage, OnlyEmitPackage, .. LockModeOptions.All, .. ResolverOptions.All, .. BuildOptions.All, .. RefreshOptions.All,
            ProjectScopeOptions.Script, PythonOptions.Python,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Batch, ProjectScopeOptions.AllPackages, Package, ExtraOptions.Extra, ExtraOptions.AllExtras, ExtraOptions.NoExtra, ExtraOptions.NoAllExtras, GroupOptions.Dev, GroupOptions.NoDev, GroupOptions.OnlyDev, GroupOptions.Group, GroupOptions.NoGroup, GroupOptions.NoDefaultGroups, GroupOptions.OnlyGroup, GroupOptions.AllGroups, OutputFile, ProjectScopeOptions.Script),
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(ProjectScopeOptions.Script, Package, NoEmitProject, NoEmitWorkspace),
            new ConflictRule(ProjectScopeOptions.AllPackages, Package, Prune),
            new ConflictRule(NoEmitProject, OnlyEmitProject),
            new ConflictRule(NoEmitWorkspace, OnlyEmitWorkspace),
            new ConflictRule(NoEmitLocal, OnlyEmitLocal),
            new ConflictRule(NoEmitPackage, OnlyEmitPackage),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
        ],
        Handler = ExportHandler.RunAsync,
    };
}
