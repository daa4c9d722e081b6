using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Building;

/// <summary>Requirements as a lock writes them: sorted, without duplicates.</summary>
internal sealed class LockRequirements(LockPlaces places)
{
    public LockRequirement Of(PackageRequirement requirement) => new()
    {
        Name = requirement.Name,
        Extras = requirement.Extras,
        Groups = requirement.Groups,
        Marker = requirement.Marker,
        Specifiers = requirement.Specifiers,
        Index = requirement.Index is { } index ? places.Index(index.Url) : null,
        Conflict = requirement.SourceScope,
        Source = requirement.Source is { } source ? places.RequirementSource(source) : null,
    };

    public IReadOnlyList<LockRequirement> Of(IEnumerable<PackageRequirement> requirements)
    {
        var list = new List<LockRequirement>();
        foreach (var requirement in requirements)
        {
            list.Add(Of(requirement));
        }

        return Sorted(list);
    }

    public static IReadOnlyList<LockRequirement> Sorted(List<LockRequirement> list)
    {
        list.Sort(LockRequirementOrder.Compare);
        var kept = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (i == 0 || LockRequirementOrder.Compare(list[kept - 1], list[i]) != 0)
            {
                list[kept++] = list[i];
            }
        }

        list.RemoveRange(kept, list.Count - kept);
        return list;
    }

    public LockPackageMetadata Metadata(PackageMetadata metadata)
    {
        var groups = new List<KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>>();
        foreach (var (group, requirements) in metadata.Groups)
        {
            groups.Add(new(group, Of(requirements)));
        }

        groups.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return new LockPackageMetadata { RequiresDist = Of(metadata.Requirements), ProvidesExtras = metadata.ProvidedExtras, RequiresDev = groups };
    }
}
