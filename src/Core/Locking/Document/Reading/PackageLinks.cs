using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Document.Reading;

/// <summary>Finds the packages that dependencies name.</summary>
internal sealed class PackageLinks
{
    private readonly PackageHead[] _heads;
    private readonly Dictionary<PackageName, List<int>> _byName;

    public PackageLinks(PackageHead[] heads)
    {
        _heads = heads;
        _byName = new Dictionary<PackageName, List<int>>(heads.Length);
        var seen = new HashSet<(PackageName, PyVersion?, LockSource)>(heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            if (!seen.Add((heads[i].Name, heads[i].Version, heads[i].Source)))
            {
                throw new LockFormatException($"Found duplicate package `{heads[i]}`");
            }

            if (!_byName.TryGetValue(heads[i].Name, out var list))
            {
                _byName[heads[i].Name] = list = [];
            }

            list.Add(i);
        }
    }

    public string Describe(int place) => _heads[place].ToString();

    public int Find(PackageHead parent, PackageName name, PyVersion? version, LockSource? source)
    {
        var known = _byName.GetValueOrDefault(name);
        if (source is null && known is not { Count: 1 })
        {
            throw new LockFormatException($"Dependency `{name}` has missing `source` field but has more than one matching package");
        }

        source ??= _heads[known![0]].Source;
        if (version is null && known is { Count: 1 })
        {
            version = _heads[known[0]].Version;
        }
        else if (version is null && !source.IsTree)
        {
            throw new LockFormatException($"Dependency `{name}` has missing `version` field but has more than one matching package");
        }

        foreach (var place in known ?? [])
        {
            if (_heads[place].Source.Equals(source) && _heads[place].Version == version)
            {
                return place;
            }
        }

        var described = version is null ? $"{name} @ {source}" : $"{name}=={version} @ {source}";
        throw new LockFormatException($"For package `{parent}`, found dependency `{described}` with no locked package");
    }
}
