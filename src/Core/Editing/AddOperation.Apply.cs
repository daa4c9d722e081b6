using PyTool.Core.Sessions;
using PyTool.Projects.Editing;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings;
using PyTool.Projects.Sources;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Editing;

public static partial class AddOperation
{
    // Members first, then requirements with their sources, then indexes: the order in which new tables come to stand.
    private static async Task<(ProjectEditor Editor, List<(DependencyEdit Edit, PackageName Name, bool HasSource)> Edits)> ApplyAsync(
        CommandSession session, AddRequest request, EditSession edit, CancellationToken cancellationToken)
    {
        var indexes = GivenIndexes(session.Settings);
        var sources = new AddedSources(request, edit.Workspace, edit.File, indexes is [{ Name: { } single }] ? single : null);
        var isRoot = string.Equals(edit.File.Path, edit.Workspace.Root.Path, StringComparison.Ordinal);
        var editor = edit.Edit();
        var root = isRoot ? editor : new ProjectEditor(edit.Workspace.Root.Document);
        var members = AddMembers(session, request, sources, root);
        var edits = new List<(DependencyEdit Edit, PackageName Name, bool HasSource)>();
        foreach (var added in request.Requirements)
        {
            var path = (added.Source as LoweredSource.LocalDirectory)?.Path;
            var isMember = members.Contains(added.Requirement.Name) || sources.IsMember(added.Requirement.Name, path);
            var source = request.Raw || (added.Source is null && editor.HasSource(added.Requirement.Name)) ? null : sources.Of(added, isMember);
            edits.Add((editor.AddDependency(request.Section, Written(request, added, source is not null), source is not null), added.Requirement.Name,
                added.Source is not null || isMember || (source is null && editor.HasSource(added.Requirement.Name))));
            if (source is not null)
            {
                editor.SetSource(added.Requirement.Name, source);
            }
        }

        if (!request.Raw)
        {
            for (var i = indexes.Count - 1; i >= 0; i--)
            {
                editor.AddIndex(indexes[i].Name, WithoutCredentials(indexes[i]), indexes[i].Default);
            }
        }

        if (!isRoot && members.Count > 0)
        {
            await edit.SaveAsync(edit.Workspace.Root.Path, root, cancellationToken).ConfigureAwait(false);
        }

        await edit.SaveAsync(edit.File.Path, editor, cancellationToken).ConfigureAwait(false);
        return (editor, edits);
    }

    private static HashSet<PackageName> AddMembers(CommandSession session, AddRequest request, AddedSources sources, ProjectEditor root)
    {
        var members = new HashSet<PackageName>();
        foreach (var added in request.Requirements)
        {
            if (sources.NewMember(added) is { } path && members.Add(added.Requirement.Name))
            {
                root.AddWorkspaceMember(path);
                session.Tell($"Added `{path}` to workspace members");
            }
        }

        return members;
    }

    private static Requirement Written(AddRequest request, AddedRequirement added, bool hasSource)
    {
        var given = added.Requirement;
        return new Requirement
        {
            Name = given.Name,
            Extras = request.Extras.Count == 0 ? given.Extras : [.. given.Extras.Concat(request.Extras).Distinct().Order()],
            Specifiers = given.Specifiers,
            Url = hasSource ? null : given.Url,
            Marker = given.Marker.And(request.Marker),
        };
    }

    private static List<IndexDefinition> GivenIndexes(UvSettings settings) =>
        [.. settings.Get(SettingKeys.Index, []).Where(static i => i.Origin is { Source: SettingSource.CommandLine or SettingSource.Environment })];

    private static string WithoutCredentials(IndexDefinition index)
    {
        if (index.IsPath || !Uri.TryCreate(index.Location, UriKind.Absolute, out var url))
        {
            return index.Location;
        }

        return url.UserInfo.Length == 0 ? url.AbsoluteUri : url.AbsoluteUri.Replace(url.UserInfo + "@", "", StringComparison.Ordinal);
    }
}
