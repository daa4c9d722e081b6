using BenchmarkDotNet.Attributes;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Bench.Standards;

/// <summary>Versions and specifiers as an index page has them: mostly plain releases, some with every ornament. Each benchmark's time is for one of them.</summary>
[MemoryDiagnoser]
public class VersionBenchmarks
{
    private const int Count = 4096;

    private readonly string[] _texts = new string[Count];
    private PyVersion[] _versions = [];
    private PyVersion[] _shuffled = [];
    private readonly VersionSpecifiers _specifiers = VersionSpecifiers.Parse(">=1.4,!=1.9.*,<3,!=2.0.1");

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Count; i++)
        {
            _texts[i] = (i % 16) switch
            {
                0 => $"{i % 5}.{i % 31}rc{i % 4}",
                1 => $"{i % 5}.{i % 31}.{i % 7}.post{i % 3}",
                2 => $"1!{i % 5}.{i % 31}.dev{i}",
                3 => $"{i % 5}.{i % 31}.{i % 7}+cpu.{i % 3}",
                _ => $"{i % 5}.{i % 31}.{i % 97}",
            };
        }

        _versions = _texts.Select(PyVersion.Parse).ToArray();
        _shuffled = [.. _versions];
        new Random(7).Shuffle(_shuffled);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Parse()
    {
        var total = 0;
        foreach (var text in _texts)
        {
            total += PyVersion.Parse(text).IsPreRelease ? 1 : 0;
        }

        return total;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Compare()
    {
        var total = 0;
        for (var i = 0; i < Count; i++)
        {
            total += _versions[i].CompareTo(_shuffled[i]);
        }

        return total;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Contains()
    {
        var total = 0;
        foreach (var version in _versions)
        {
            total += _specifiers.Range.Contains(version) ? 1 : 0;
        }

        return total;
    }
}
