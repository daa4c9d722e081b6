using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Graph;

/// <summary>Numbers for the items of all conflict sets; a set of them is a text of ascending characters, which hashes and compares well.</summary>
internal sealed class ConflictNumbers
{
    private readonly Dictionary<ConflictItem, int> _numbers = [];
    private readonly List<ConflictItem> _items = [];
    private readonly List<List<int>> _partners = [];

    public ConflictNumbers(IReadOnlyList<IReadOnlyList<ConflictItem>> conflicts)
    {
        foreach (var set in conflicts)
        {
            var numbers = set.Select(NumberOf).ToArray();
            foreach (var one in numbers)
            {
                _partners[one].AddRange(numbers.Where(other => other != one));
            }
        }
    }

    /// <summary>Just the empty set.</summary>
    public static HashSet<string> Nothing { get; } = new(StringComparer.Ordinal) { "" };

    /// <summary>The item that an extra or group node activates; <see langword="null"/>: it is in no conflict.</summary>
    public int? Find(ResolvedNode node) =>
        _numbers.TryGetValue(new ConflictItem { Package = node.Name, Extra = node.Extra, Group = node.Group }, out var number) ? number : null;

    public static string With(string set, int item)
    {
        var place = 0;
        while (place < set.Length && set[place] < item)
        {
            place++;
        }

        return place < set.Length && set[place] == item ? set : set.Insert(place, ((char)item).ToString());
    }

    /// <summary>What is known when the items of a set are active: those are, and what conflicts with them is not.</summary>
    public Dictionary<ExtraName, bool> Infer(string set)
    {
        var known = new Dictionary<ExtraName, bool>();
        foreach (var item in set)
        {
            foreach (var partner in _partners[item])
            {
                known[ConflictMarkers.Encode(_items[partner])] = false;
            }
        }

        foreach (var item in set)
        {
            known[ConflictMarkers.Encode(_items[item])] = true;
        }

        return known;
    }

    private int NumberOf(ConflictItem item)
    {
        if (!_numbers.TryGetValue(item, out var number))
        {
            number = _items.Count;
            _numbers.Add(item, number);
            _items.Add(item);
            _partners.Add([]);
        }

        return number;
    }
}
