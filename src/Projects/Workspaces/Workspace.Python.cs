using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.Workspaces;

public sealed partial class Workspace
{
    /// <summary>The requires-python values of the members, and those of the groups that are enabled, sorted by member and group.</summary>
    /// <param name="isEnabled">Whether a group of a member counts; <see langword="null"/>: none does. The member is the default name for a root without <c>[project]</c>.</param>
    /// <exception cref="ProjectException">Groups are malformed.</exception>
    public IReadOnlyList<PythonInput> GetPythonInputs(Func<PackageName, GroupName, bool>? isEnabled = null)
    {
        var inputs = new List<PythonInput>();
        if (Script?.Metadata.RequiresPython is { } own)
        {
            inputs.Add(new PythonInput { Package = default, Specifiers = own });
        }

        if (IsRootVirtual && isEnabled is not null)
        {
            AddGroups(inputs, default, RootGroups, isEnabled);
        }

        foreach (var member in Members)
        {
            if (member.File.Project!.RequiresPython is { } specifiers)
            {
                inputs.Add(new PythonInput { Package = member.Name, Specifiers = specifiers });
            }

            if (isEnabled is not null)
            {
                AddGroups(inputs, member.Name, member.Groups, isEnabled);
            }
        }

        // Shown by name, the root's groups under `workspace`.
        inputs.Sort(static (a, b) => string.CompareOrdinal(a.Owner, b.Owner) is var order and not 0 ? order : string.CompareOrdinal(a.Group?.Value, b.Group?.Value));
        return inputs;
    }

    /// <summary>All of the values together; <see langword="null"/> when there is none.</summary>
    /// <exception cref="ProjectException">No Python satisfies all of them.</exception>
    public static VersionSpecifiers? Intersect(IReadOnlyList<PythonInput> inputs)
    {
        VersionSpecifiers? all = null;
        foreach (var input in inputs)
        {
            all = all is null ? input.Specifiers : all.And(input.Specifiers);
        }

        if (all is not null && all.Range.IsEmpty)
        {
            throw new ProjectException("Found conflicting Python requirements:\n" + string.Join('\n', inputs.Select(static i => "- " + i)));
        }

        return all;
    }

    private static void AddGroups(List<PythonInput> inputs, PackageName package, PyProject.ExpandedGroups groups, Func<PackageName, GroupName, bool> isEnabled)
    {
        foreach (var group in groups.Groups)
        {
            if (group.RequiresPython is { } python && isEnabled(package, group.Name))
            {
                inputs.Add(new PythonInput { Package = package, Group = group.Name, Specifiers = python });
            }
        }
    }
}
