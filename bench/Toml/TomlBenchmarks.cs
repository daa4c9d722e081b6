using BenchmarkDotNet.Attributes;
using PyTool.Toml;

namespace PyTool.Bench.Toml;

/// <summary>A lock file of 50 MB: parsing alone, and with every package's name, version and wheels read.</summary>
[MemoryDiagnoser]
public class TomlBenchmarks
{
    private const int Megabyte = 1024 * 1024;

    private byte[] _lock = [];
    private TomlDocument _document = TomlDocument.Parse("");

    [Params(1 * Megabyte, 50 * Megabyte)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _lock = LockText.Create(Size);
        _document = TomlDocument.Parse(_lock);
    }

    [Benchmark(Baseline = true)]
    public int Parse() => TomlDocument.Parse(_lock).Root.Count;

    [Benchmark]
    public long Walk()
    {
        var total = 0L;
        foreach (var package in _document.Root.GetArray("package"))
        {
            var table = package.AsTable();
            total += table.GetString("name").Length;
            if (table.TryGetArray("wheels", out var wheels))
            {
                foreach (var wheel in wheels)
                {
                    wheel.AsTable().TryGetValue("url"u8, out var url);
                    total += url.AsUtf8String().Length;
                }
            }
        }

        return total;
    }
}
