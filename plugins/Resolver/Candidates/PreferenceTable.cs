using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>Versions to keep if possible, by package: those of the request first, then those of solved forks.</summary>
internal sealed class PreferenceTable
{
    private readonly Dictionary<PackageName, List<KnownPreference>> _preferences = [];
    private readonly Dictionary<PackageName, PyVersion> _installed = [];

    public PreferenceTable(IReadOnlyList<VersionPreference> preferences)
    {
        foreach (var preference in preferences)
        {
            if (preference.IsInstalled)
            {
                _installed.TryAdd(preference.Name, preference.Version);
            }
            else
            {
                Add(preference.Name, new KnownPreference(preference.Version, preference.IndexUrl, preference.Marker, IsFromSibling: false));
            }
        }
    }

    public void AddFromFork(PackageName name, PyVersion version, IndexReference? index, Marker marker) =>
        Add(name, new KnownPreference(version, index?.Url, marker, IsFromSibling: true));

    /// <summary>The version that is installed in the target environment; <see langword="null"/>: none.</summary>
    public PyVersion? Installed(PackageName name) => _installed.GetValueOrDefault(name);

    /// <summary>The preferences for a package in a fork, best first. An explicit index rules out those of others.</summary>
    public IReadOnlyList<KnownPreference> Ranked(PackageName name, ForkEnv env, IndexReference? index, bool lowestFirst)
    {
        if (!_preferences.TryGetValue(name, out var all))
        {
            return [];
        }

        var ranked = new List<KnownPreference>(all.Count);
        foreach (var preference in all)
        {
            if (index is null || preference.IndexUrl is null || string.Equals(preference.IndexUrl, index.Url, StringComparison.Ordinal))
            {
                ranked.Add(preference);
            }
        }

        return IsUniform(ranked) ? ranked : Sort(ranked, env, lowestFirst);
    }

    private static bool IsUniform(List<KnownPreference> preferences)
    {
        for (var i = 1; i < preferences.Count; i++)
        {
            if (!preferences[i].Version.Equals(preferences[0].Version) || preferences[i].IsFromSibling != preferences[0].IsFromSibling)
            {
                return false;
            }
        }

        return true;
    }

    private static KnownPreference[] Sort(List<KnownPreference> preferences, ForkEnv env, bool lowestFirst)
    {
        var ranks = new (bool IsElsewhere, int Place)[preferences.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = (!env.Has(preferences[i].Marker), i);
        }

        // The place makes it stable.
        Array.Sort(ranks, (left, right) =>
        {
            var order = left.IsElsewhere.CompareTo(right.IsElsewhere);
            if (order == 0)
            {
                order = preferences[left.Place].Version.CompareTo(preferences[right.Place].Version) * (lowestFirst ? 1 : -1);
            }

            return order == 0 ? left.Place.CompareTo(right.Place) : order;
        });
        return Array.ConvertAll(ranks, rank => preferences[rank.Place]);
    }

    private void Add(PackageName name, KnownPreference preference)
    {
        if (!_preferences.TryGetValue(name, out var list))
        {
            _preferences.Add(name, list = []);
        }

        if (!list.Contains(preference))
        {
            list.Add(preference);
        }
    }
}
