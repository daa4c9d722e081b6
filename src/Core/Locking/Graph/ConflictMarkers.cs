using System.Globalization;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Graph;

/// <summary>Conflict items within markers: extras with names that tell package and item, as the lock has them.</summary>
public static class ConflictMarkers
{
    /// <summary>The name that stands for an item.</summary>
    public static ExtraName Encode(ConflictItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var package = item.Package.Value;
        var length = package.Length.ToString(CultureInfo.InvariantCulture);
        var text = item.Extra is { } extra ? $"extra-{length}-{package}-{extra.Value}"
            : item.Group is { } group ? $"group-{length}-{package}-{group.Value}"
            : $"project-{length}-{package}";
        return ExtraName.Parse(text);
    }

    /// <summary>Holds when the item is active.</summary>
    public static Marker Of(ConflictItem item) => Marker.Extra(Encode(item));

    /// <summary>Where a fork holds, its settled items included.</summary>
    public static Marker Of(ForkEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var marker = Marker.True;
        foreach (var item in environment.Excluded)
        {
            marker = marker.And(Of(item).Negate());
        }

        foreach (var item in environment.Included)
        {
            marker = marker.And(Of(item));
        }

        return environment.Marker.And(marker);
    }

    /// <summary>What always holds: no two items of one set together.</summary>
    public static Marker Rules(IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        ArgumentNullException.ThrowIfNull(conflicts);
        var rules = Marker.True;
        foreach (var set in conflicts)
        {
            for (var i = 0; i < set.Count; i++)
            {
                for (var j = i + 1; j < set.Count; j++)
                {
                    rules = rules.And(Of(set[i]).Negate().Or(Of(set[j]).Negate()));
                }
            }
        }

        return rules;
    }

    /// <summary>The fork that a fork marker of a lock describes.</summary>
    public static ForkEnvironment ForkOf(Marker marker, IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(conflicts);
        if (!marker.HasExtras)
        {
            return new ForkEnvironment { Marker = marker };
        }

        var names = marker.ExtraNames().ToHashSet();
        var included = new SortedSet<ConflictItem>();
        var excluded = new SortedSet<ConflictItem>();
        foreach (var item in conflicts.SelectMany(static set => set))
        {
            if (!names.Contains(Encode(item)))
            {
                continue;
            }

            if (marker.And(Of(item)).IsFalse)
            {
                excluded.Add(item);
            }
            else if (marker.And(Of(item).Negate()).IsFalse)
            {
                included.Add(item);
            }
        }

        return new ForkEnvironment { Marker = marker.WithoutExtras(), Included = [.. included], Excluded = [.. excluded] };
    }
}
