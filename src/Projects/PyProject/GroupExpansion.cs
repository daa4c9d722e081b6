using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.PyProject;

/// <summary>Expands the includes of dependency groups (PEP 735), each group once.</summary>
internal sealed class GroupExpansion(PyProjectFile file)
{
    // Groups can double at each include; real projects stay far below.
    private const int MostRequirements = 65536;
    private const int DeepestInclude = 512;

    private readonly GroupName _dev = GroupName.Parse("dev");
    private readonly Dictionary<GroupName, ExpandedGroup> _done = [];
    private readonly List<GroupName> _parents = [];

    public Dictionary<GroupName, ExpandedGroup> Run()
    {
        foreach (var group in file.DependencyGroups.Groups)
        {
            Expand(group);
        }

        AddLegacy();
        foreach (var name in file.Uv.GroupPythons.Keys.Order())
        {
            if (!_done.ContainsKey(name))
            {
                throw new ProjectException($"Failed to find group `{name}` specified in `[tool.uv.dependency-groups]`");
            }
        }

        return _done;
    }

    private ExpandedGroup Expand(DependencyGroup group)
    {
        if (_done.TryGetValue(group.Name, out var done))
        {
            return done;
        }

        if (_parents.Contains(group.Name))
        {
            throw new ProjectException($"Detected a cycle in `dependency-groups`: {string.Join(" -> ", _parents.Append(_parents[0]).Select(static p => $"`{p}`"))}");
        }

        if (_parents.Count == DeepestInclude)
        {
            throw new ProjectException($"Group `{group.Name}` is included through more than {DeepestInclude} groups");
        }

        _parents.Add(group.Name);
        var requirements = new List<GroupRequirement>();
        VersionSpecifiers? python = null;
        foreach (var entry in group.Entries)
        {
            python = And(python, AddEntry(group.Name, entry, requirements));
        }

        _parents.RemoveAt(_parents.Count - 1);
        if (file.Uv.GroupPythons.GetValueOrDefault(group.Name) is { } own)
        {
            python = And(python, own);
            for (var i = 0; i < requirements.Count; i++)
            {
                requirements[i] = requirements[i].Within(own);
            }
        }

        return _done[group.Name] = new ExpandedGroup { Name = group.Name, Requirements = requirements, RequiresPython = python };
    }

    private VersionSpecifiers? AddEntry(GroupName group, DependencyGroupEntry entry, List<GroupRequirement> requirements)
    {
        switch (entry)
        {
            case DependencyGroupEntry.Text text:
                requirements.Add(new GroupRequirement { Requirement = Parse(group, text.Value) });
                return null;
            case DependencyGroupEntry.Include include:
                var included = Expand(Find(group, include.Group));
                if (requirements.Count + included.Requirements.Count > MostRequirements)
                {
                    throw new ProjectException($"Group `{group}` has more than {MostRequirements} requirements");
                }

                requirements.AddRange(included.Requirements);
                return included.RequiresPython;
            default:
                throw new ProjectException($"Group `{group}` contains an unknown dependency object specifier: {((DependencyGroupEntry.Unknown)entry).Description}");
        }
    }

    private DependencyGroup Find(GroupName parent, GroupName name)
    {
        if (file.DependencyGroups.TryGet(name, out var group))
        {
            return group;
        }

        throw new ProjectException(name == _dev && file.Uv.DevDependencies is not null
            ? $"Group `{parent}` includes the `dev` group (`include = \"dev\"`), but only `tool.uv.dev-dependencies` was found. To reference the `dev` group via an `include`, remove the `tool.uv.dev-dependencies` section and add any development dependencies to the `dev` entry in the `[dependency-groups]` table instead."
            : $"Failed to find group `{name}` included by `{parent}`");
    }

    private static Requirement Parse(GroupName group, string text)
    {
        return Requirement.TryParse(text, out var requirement, out var error)
            ? requirement
            : throw ProjectException.Because($"Failed to parse entry in group `{group}`: `{text}`", StandardsErrorText.Of(error));
    }

    private void AddLegacy()
    {
        if (file.Uv.DevDependencies is not { } legacy)
        {
            return;
        }

        var requirements = new List<GroupRequirement>();
        var existing = _done.GetValueOrDefault(_dev);
        requirements.AddRange(existing?.Requirements ?? []);
        foreach (var text in legacy)
        {
            var requirement = new GroupRequirement { Requirement = Parse(_dev, text) };
            requirements.Add(requirement.Within(file.Uv.GroupPythons.GetValueOrDefault(_dev)));
        }

        _done[_dev] = new ExpandedGroup { Name = _dev, Requirements = requirements, RequiresPython = existing?.RequiresPython ?? file.Uv.GroupPythons.GetValueOrDefault(_dev) };
    }

    private static VersionSpecifiers? And(VersionSpecifiers? left, VersionSpecifiers? right) => left is null ? right : right is null ? left : left.And(right);
}
