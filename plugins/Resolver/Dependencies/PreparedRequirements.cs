using PyTool.Abstractions.Packages;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Dependencies;

/// <summary>
/// The requirements of one distribution (or group) with overrides and exclusions in place, and an index from extras to the
/// requirements whose markers name them: reading one extra of a hundred costs nothing for the others.
/// </summary>
internal sealed class PreparedRequirements
{
    private Dictionary<ExtraName, List<int>>? _byExtra;
    private readonly List<int> _base = [];

    /// <summary>Without a scope only overrides and exclusions that hold everywhere count.</summary>
    public PreparedRequirements(
        ResolveInputs inputs, IReadOnlyList<PackageRequirement> requirements, PackageName? owner, PackageName? scope, PyVersion? version)
    {
        var kept = new List<Entry>(requirements.Count);
        foreach (var requirement in inputs.Overrides.Apply(requirements, scope, version))
        {
            if (inputs.Exclusions.Excludes(requirement.Name, scope, version))
            {
                continue;
            }

            var isSelf = requirement.Name == owner && requirement.Extras.Count > 0;
            HasSelfExtras |= isSelf;
            var entry = new Entry(requirement, requirement.Marker.AssumeNoExtras(), isSelf);
            if (!entry.Base.IsFalse)
            {
                _base.Add(kept.Count);
            }

            kept.Add(entry);
        }

        Entries = [.. kept];
    }

    public Entry[] Entries { get; }

    /// <summary>Whether extras of the distribution are defined by other extras of it.</summary>
    public bool HasSelfExtras { get; }

    /// <summary>Places of the entries that an extra (<see langword="null"/>: none) can bring in, in order.</summary>
    public IReadOnlyList<int> PlacesOf(ExtraName? extra)
    {
        if (extra is not { } name)
        {
            return _base;
        }

        _byExtra ??= IndexExtras();
        return _byExtra.TryGetValue(name, out var places) ? places : [];
    }

    // Most distributions are never asked for an extra.
    private Dictionary<ExtraName, List<int>> IndexExtras()
    {
        var byExtra = new Dictionary<ExtraName, List<int>>();
        for (var place = 0; place < Entries.Length; place++)
        {
            foreach (var extra in Entries[place].Requirement.Marker.ExtraNames())
            {
                if (!byExtra.TryGetValue(extra, out var places))
                {
                    byExtra.Add(extra, places = []);
                }

                places.Add(place);
            }
        }

        return byExtra;
    }

    /// <summary>A requirement.</summary>
    /// <param name="Requirement">As written, overrides applied.</param>
    /// <param name="Base">Its marker when no extra is asked for.</param>
    /// <param name="IsSelf">Whether it asks for extras of the distribution itself.</param>
    public readonly record struct Entry(PackageRequirement Requirement, Marker Base, bool IsSelf)
    {
        /// <summary>When the requirement holds because of an extra (<see langword="null"/>: without any).</summary>
        public Marker MarkerFor(ExtraName? extra) =>
            extra is { } name ? Requirement.Marker.AssumeOnlyExtra(name).And(Base.Negate()) : Base;
    }
}
