using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Toml;
using PyTool.Toml.Editing;

namespace PyTool.Projects.Editing;

public sealed partial class ProjectEditor
{
    /// <summary>Adds a requirement, or changes the one for the same name and marker.</summary>
    /// <param name="section">The list.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="hasSource">Whether the name gets an entry in the sources, so that a URL in the list goes.</param>
    /// <exception cref="ProjectException">The list is no list of requirements, or has several for the name and marker.</exception>
    public DependencyEdit AddDependency(DependencySection section, Requirement requirement, bool hasSource = false)
    {
        var list = EnsureList(section);
        var texts = TextsOf(list);
        var matches = new List<(int Index, Requirement Requirement)>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (Parse(texts[i]) is { } existing && existing.Name == requirement.Name && ReferenceEquals(existing.Marker, requirement.Marker))
            {
                matches.Add((i, existing));
            }
        }

        switch (matches)
        {
            case []:
                var text = requirement.ToString();
                var place = RequirementOrder.PlaceOf(texts, text);
                _editor.InsertElement(list, place, Quote(text), TomlArrayLayout.Multiline);
                return new DependencyEdit { Index = place, IsUpdate = false, Requirement = requirement };
            case [var match]:
                var updated = Update(match.Requirement, requirement, hasSource);
                if (updated.Equals(match.Requirement))
                {
                    _editor.ReformatMultiline(list);
                }
                else
                {
                    _editor.ReplaceElement(list, match.Index, Quote(updated.ToString()), TomlArrayLayout.Multiline);
                }

                return new DependencyEdit { Index = match.Index, IsUpdate = true, Requirement = updated };
            default:
                throw new ProjectException(
                    $"Cannot perform ambiguous update; found multiple entries for `{requirement.Name}`:\n{string.Join('\n', matches.Select(static m => $"- `{m.Requirement}`"))}");
        }
    }

    /// <summary>Replaces a requirement that <see cref="AddDependency"/> wrote, for instance by one with a lower bound.</summary>
    /// <param name="section">The list.</param>
    /// <param name="index">Its position.</param>
    /// <param name="requirement">The requirement.</param>
    public void ReplaceDependency(DependencySection section, int index, Requirement requirement)
    {
        if (FindList(section) is not { } list || index < 0 || index >= list.Count)
        {
            throw Malformed();
        }

        _editor.ReplaceElement(list, index, Quote(requirement.ToString()), TomlArrayLayout.Multiline);
    }

    /// <summary>Removes all requirements for a name.</summary>
    /// <returns>What was removed, in order; empty when there was none.</returns>
    /// <exception cref="ProjectException">The list is no list of requirements.</exception>
    public IReadOnlyList<Requirement> RemoveDependency(DependencySection section, PackageName name)
    {
        var removed = new List<Requirement>();
        if (FindList(section) is not { } list)
        {
            return removed;
        }

        var texts = TextsOf(list);
        var places = new List<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (Parse(texts[i]) is { } requirement && requirement.Name == name)
            {
                removed.Add(requirement);
                places.Add(i);
            }
        }

        // The layout of a list on one line depends on what is left of it, so it is changed with the last removal only.
        var isOneLine = list.Value.RawUtf8.IndexOf((byte)'\n') < 0;
        for (var i = places.Count - 1; i >= 0; i--)
        {
            _editor.RemoveElement(FindList(section)!.Value, places[i], isOneLine && i > 0 ? TomlArrayLayout.Preserve : TomlArrayLayout.Multiline);
        }

        return removed;
    }

    /// <summary>The sections that have a requirement for a name.</summary>
    public IReadOnlyList<DependencySection> FindDependency(PackageName name)
    {
        var found = new List<DependencySection>();
        foreach (var section in Sections())
        {
            if (FindList(section) is { } list && TextsOf(list).Any(t => Parse(t)?.Name == name))
            {
                found.Add(section);
            }
        }

        return found;
    }

    private IEnumerable<DependencySection> Sections()
    {
        yield return DependencySection.Production;
        if (_isScript)
        {
            yield break;
        }

        foreach (var extra in KeysOf(_editor.FindTable("project", "optional-dependencies")))
        {
            if (ExtraName.TryParse(extra, out var name))
            {
                yield return new DependencySection.OfExtra { Extra = name };
            }
        }

        var groups = KeysOf(_editor.FindTable("dependency-groups"));
        foreach (var group in groups.Contains("dev", StringComparer.Ordinal) ? groups : [.. groups, "dev"])
        {
            if (GroupName.TryParse(group, out var name))
            {
                yield return new DependencySection.OfGroup { Group = name };
            }
        }
    }

    private static List<string> KeysOf(TomlTable? table)
    {
        var keys = new List<string>();
        if (table is { } entries)
        {
            foreach (var entry in entries)
            {
                keys.Add(entry.Key);
            }
        }

        return keys;
    }

    private static Requirement Update(Requirement old, Requirement added, bool hasSource)
    {
        var isReplaced = added.Url is not null || added.Specifiers.Count > 0;
        return new Requirement
        {
            Name = old.Name,
            Extras = [.. old.Extras.Concat(added.Extras).Distinct().Order()],
            Specifiers = isReplaced ? added.Specifiers : old.Specifiers,
            Url = isReplaced ? added.Url : hasSource ? null : old.Url,
            Marker = added.Marker.IsTrue ? old.Marker : added.Marker,
        };
    }

    private static Requirement? Parse(string? text) => text is not null && Requirement.TryParse(text, out var requirement) ? requirement : null;
}
