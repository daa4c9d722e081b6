using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Whether what the user selected exists and goes together.</summary>
internal sealed class SelectionChecks(InstallTarget target, ExtraSelection extras, GroupSelection groups)
{
    /// <summary>Before anything else: default groups that are written down must exist.</summary>
    public void CheckDefaults()
    {
        foreach (var root in target.Roots)
        {
            CheckDefaults(root.File, root.Groups);
        }

        if (target.HasRootGroups)
        {
            CheckDefaults(target.Workspace.Root, target.Workspace.RootGroups);
        }
    }

    public void Check(LockDocument document)
    {
        CheckConflicts(document.Conflicts);
        foreach (var extra in extras.Extras.Concat(extras.Without))
        {
            CheckExtra(extra);
        }

        foreach (var group in groups.Named)
        {
            CheckGroup(group);
        }
    }

    private static void CheckDefaults(PyProjectFile file, ExpandedGroups defined)
    {
        foreach (var group in file.Uv.DefaultGroups?.Groups ?? [])
        {
            if (!defined.TryGet(group, out _))
            {
                throw SyncErrors.Of(SyncErrors.Selection, $"Default group `{group}` (from `tool.uv.default-groups`) is not defined in the project's `dependency-groups` table");
            }
        }
    }

    private void CheckExtra(ExtraName extra)
    {
        if (target.Workspace.Script is not null)
        {
            throw SyncErrors.Of(SyncErrors.Selection, $"PEP 723 scripts do not support optional dependencies, but extra `{extra}` was specified");
        }

        foreach (var root in target.Roots)
        {
            if (root.File.Project!.FindExtra(extra) is not null || root.File.Project.IsDynamic("optional-dependencies"))
            {
                return;
            }
        }

        var where = target.IsSingle ? $"the `optional-dependencies` table for `{target.Roots[0].Name}`" : "any project's `optional-dependencies` table";
        throw SyncErrors.Of(SyncErrors.Selection, $"Extra `{extra}` is not defined in {where}");
    }

    private void CheckGroup(GroupName group)
    {
        if (target.Workspace.Script is not null)
        {
            throw SyncErrors.Of(SyncErrors.Selection, $"PEP 723 scripts do not support dependency groups, but group `{group}` was specified");
        }

        foreach (var root in target.Roots)
        {
            if (root.Groups.TryGet(group, out _))
            {
                return;
            }
        }

        var isOfRoot = target.Workspace.IsRootVirtual
            ? target.Workspace.RootGroups.TryGet(group, out _)
            : target.Workspace.TryGetMember(target.Workspace.Root.Name, out var first) && first.Groups.TryGet(group, out _);
        if (!isOfRoot)
        {
            throw SyncErrors.Of(SyncErrors.Selection, $"Group `{group}` is not defined in {(target.IsSingle ? "the project's" : "any project's")} `dependency-groups` table");
        }
    }

    private void CheckConflicts(IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        foreach (var set in conflicts)
        {
            var active = set.Where(IsActive).ToArray();
            if (active.Length > 1)
            {
                throw Conflict(active, set);
            }
        }
    }

    private bool IsActive(ConflictItem item)
    {
        foreach (var root in target.Roots)
        {
            if (root.Name != item.Package)
            {
                continue;
            }

            return item.Extra is { } extra ? groups.IncludesProject && extras.Includes(extra) && root.File.Project!.FindExtra(extra) is not null
                : item.Group is { } group ? groups.Includes(group, InstallTarget.DefaultsOf(root.File))
                : groups.IncludesProject;
        }

        return false;
    }

    private PyToolException Conflict(ConflictItem[] active, IReadOnlyList<ConflictItem> set)
    {
        var declared = string.Join(", ", set.Select(static item => $"`{Text(item)}`"));
        if (active.All(static item => item.Extra is not null))
        {
            return SyncErrors.Of(SyncErrors.Selection, $"Extras {Join(active, static item => $"`{item.Extra}`")} are incompatible with the declared conflicts: {{{declared}}}");
        }

        if (active.All(static item => item.Group is not null))
        {
            return SyncErrors.Of(SyncErrors.Selection, $"Groups {Join(active, item => $"`{item.Group}`{Reason(item)}")} are incompatible with the conflicts: {{{declared}}}");
        }

        var text = Join(active, item => item.Extra is { } extra ? $"extra `{extra}`" : item.Group is { } group ? $"group `{group}`{Reason(item)}" : $"package `{item.Package}`");
        return SyncErrors.Of(SyncErrors.Selection, $"{char.ToUpperInvariant(text[0])}{text[1..]} are incompatible with the declared conflicts: {{{declared}}}");
    }

    private string Reason(ConflictItem item) => groups.IsNamed(item.Group!.Value) ? "" : " (enabled by default)";

    private static string Join(ConflictItem[] items, Func<ConflictItem, string> text) => items.Length == 2
        ? $"{text(items[0])} and {text(items[1])}"
        : string.Join(", ", items[..^1].Select(text)) + ", and " + text(items[^1]);

    private static string Text(ConflictItem item) => item.Extra is { } extra ? $"{item.Package}[{extra}]" : item.Group is { } group ? $"{item.Package}:{group}" : item.Package.Value;
}
