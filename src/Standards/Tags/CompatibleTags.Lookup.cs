namespace PyTool.Standards.Tags;

public sealed partial class CompatibleTags
{
    // Longer tags are in no list.
    private const int LongestPair = 96;

    private void AddNative(InterpreterTags interpreter)
    {
        Add(_native, _nativeRank, interpreter.PythonTag, interpreter.AbiTag);
        if (interpreter.IsCPython)
        {
            // The stable ABI of every Python since 3.2, and code that needs no ABI at all.
            var stable = interpreter.IsFreeThreaded ? "abi3t" : "abi3";
            for (var minor = interpreter.Minor; minor >= 2; minor--)
            {
                Add(_native, _nativeRank, $"cp{interpreter.Major}{minor}", stable);
                if (minor == interpreter.Minor)
                {
                    Add(_native, _nativeRank, interpreter.PythonTag, "none");
                }
            }
        }

        AddLanguages(_native, _nativeRank, interpreter);
    }

    private void AddPure(InterpreterTags interpreter)
    {
        if (interpreter.IsCPython)
        {
            Add(_pure, _pureRank, interpreter.PythonTag, "none");
        }

        AddLanguages(_pure, _pureRank, interpreter);
    }

    private static void AddLanguages(List<(string Python, string Abi)> list, Dictionary<string, int> ranks, InterpreterTags interpreter)
    {
        for (var minor = interpreter.Minor; minor >= 0; minor--)
        {
            Add(list, ranks, $"py{interpreter.Major}{minor}", "none");
            if (minor == interpreter.Minor)
            {
                Add(list, ranks, $"py{interpreter.Major}", "none");
            }
        }
    }

    private static void Add(List<(string Python, string Abi)> list, Dictionary<string, int> ranks, string python, string abi)
    {
        if (ranks.TryAdd($"{python}-{abi}", list.Count))
        {
            list.Add((python, abi));
        }
    }

    // Each of the three may hold several tags. In the product the best pair and the best platform can be looked for apart.
    private int? Priority(ReadOnlySpan<char> pythons, ReadOnlySpan<char> abis, ReadOnlySpan<char> platforms)
    {
        var platform = int.MaxValue;
        var pure = false;
        var ranks = _platformRank.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in platforms.Split('.'))
        {
            var tag = platforms[range];
            pure |= tag is "any";
            if (ranks.TryGetValue(tag, out var rank))
            {
                platform = Math.Min(platform, rank);
            }
        }

        if (platform != int.MaxValue && FindPair(_nativeRank, pythons, abis) is { } native)
        {
            return (native * Platform.Tags.Count) + platform;
        }

        return pure && FindPair(_pureRank, pythons, abis) is { } place ? (_native.Count * Platform.Tags.Count) + place : null;
    }

    private static int? FindPair(Dictionary<string, int> ranks, ReadOnlySpan<char> pythons, ReadOnlySpan<char> abis)
    {
        var lookup = ranks.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> pair = stackalloc char[LongestPair];
        var best = int.MaxValue;
        foreach (var pythonRange in pythons.Split('.'))
        {
            var python = pythons[pythonRange];
            foreach (var abiRange in abis.Split('.'))
            {
                var abi = abis[abiRange];
                var length = python.Length + 1 + abi.Length;
                if (length > LongestPair)
                {
                    continue;
                }

                python.CopyTo(pair);
                pair[python.Length] = '-';
                abi.CopyTo(pair[(python.Length + 1)..]);
                if (lookup.TryGetValue(pair[..length], out var rank))
                {
                    best = Math.Min(best, rank);
                }
            }
        }

        return best == int.MaxValue ? null : best;
    }
}
