using PyTool.Resolver.Tests.Fixtures;

namespace PyTool.Resolver.Tests.Oracle;

/// <summary>A random universe of a few packages without markers, small enough to try every assignment.</summary>
internal sealed class SmallUniverse
{
    private static readonly string[] Operators = ["==", ">=", "<", "!=", "<=", ">"];

    private readonly List<List<List<(int Package, string Specifier)>>> _packages = [];

    public SmallUniverse(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(2, 6);
        for (var package = 0; package < count; package++)
        {
            var versions = new List<List<(int, string)>>();
            for (var version = random.Next(1, 5); version > 0; version--)
            {
                versions.Add(Requirements(random, count));
            }

            _packages.Add(versions);
        }

        Root = Requirements(random, count);
        Root.Add((0, ""));
    }

    public List<(int Package, string Specifier)> Root { get; }

    public string[] RootTexts => [.. Root.Select(item => Name(item.Package) + item.Specifier)];

    public void Fill(TestIndex index)
    {
        for (var package = 0; package < _packages.Count; package++)
        {
            for (var version = 0; version < _packages[package].Count; version++)
            {
                index.Add(Name(package), $"{version + 1}.0").Requires([.. _packages[package][version].Select(item => Name(item.Package) + item.Specifier)]);
            }
        }
    }

    /// <summary>Whether an assignment (a version or null by name) satisfies everything it reaches.</summary>
    public bool IsValid(IReadOnlyDictionary<string, int> chosen) =>
        Holds(Root, chosen) && chosen.All(item => Holds(_packages[item.Key[0] - 'a'][item.Value - 1], chosen));

    /// <summary>Whether any assignment works, by trying them all.</summary>
    public bool IsSatisfiable()
    {
        var places = new int[_packages.Count];
        while (true)
        {
            var chosen = Enumerable.Range(0, places.Length).Where(i => places[i] > 0).ToDictionary(Name, i => places[i], StringComparer.Ordinal);
            if (IsValid(chosen))
            {
                return true;
            }

            var next = 0;
            while (next < places.Length && ++places[next] > _packages[next].Count)
            {
                places[next++] = 0;
            }

            if (next == places.Length)
            {
                return false;
            }
        }
    }

    private static bool Holds(List<(int Package, string Specifier)> requirements, IReadOnlyDictionary<string, int> chosen) =>
        requirements.All(item => chosen.TryGetValue(Name(item.Package), out var version) && Allows(item.Specifier, version));

    private static bool Allows(string specifier, int version)
    {
        if (specifier.Length == 0)
        {
            return true;
        }

        var digits = specifier.IndexOfAny(['0', '1', '2', '3', '4', '5']);
        var limit = specifier[digits] - '0';
        return specifier[..digits] switch
        {
            "==" => version == limit,
            ">=" => version >= limit,
            "<" => version < limit,
            "!=" => version != limit,
            "<=" => version <= limit,
            _ => version > limit,
        };
    }

    private static List<(int Package, string Specifier)> Requirements(Random random, int count)
    {
        var requirements = new List<(int, string)>();
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            requirements.Add((random.Next(count), random.Next(4) == 0 ? "" : $"{Operators[random.Next(Operators.Length)]}{random.Next(1, 6)}.0"));
        }

        return requirements;
    }

    private static string Name(int package) => ((char)('a' + package)).ToString();
}
