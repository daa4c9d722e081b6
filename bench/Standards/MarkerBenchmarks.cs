using BenchmarkDotNet.Attributes;
using PyTool.Standards.Markers;

namespace PyTool.Bench.Standards;

/// <summary>Marker operations as a resolution asks for them: all pairs of markers that real projects use. Each benchmark's time is for one pair.</summary>
[MemoryDiagnoser]
public class MarkerBenchmarks
{
    private static readonly string[] Texts =
    [
        "sys_platform == 'win32'", "sys_platform != 'win32'", "python_version < '3.11'", "python_full_version >= '3.12.4'", "platform_machine == 'x86_64' or platform_machine == 'AMD64'",
        "implementation_name == 'cpython' and python_version < '3.14'", "platform_python_implementation != 'PyPy'", "os_name == 'nt'", "extra == 'docs'", "extra == 'test' and python_version >= '3.10'",
        "sys_platform == 'darwin' and platform_machine == 'arm64'", "platform_system == 'Linux'", "python_version in '3.8 3.9'", "sys_platform == 'linux' and platform_machine == 'aarch64'", "platform_release >= '20'",
    ];

    private const int Pairs = 15 * 15;
    private readonly Marker[] _markers = Texts.Select(Marker.Parse).ToArray();

    [Benchmark(OperationsPerInvoke = 15)]
    public int Parse() => Texts.Count(text => !ReferenceEquals(Marker.Parse(text), Marker.True));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int And() => All((left, right) => left.And(right));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Restrict() => All((left, right) => left.Restrict(right));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int IsDisjoint()
    {
        var total = 0;
        foreach (var left in _markers)
        {
            foreach (var right in _markers)
            {
                total += left.IsDisjoint(right) ? 1 : 0;
            }
        }

        return total;
    }

    [Benchmark(OperationsPerInvoke = 15)]
    public int Print() => _markers.Sum(marker => marker.ToString().Length);

    private int All(Func<Marker, Marker, Marker> operation)
    {
        var total = 0;
        foreach (var left in _markers)
        {
            foreach (var right in _markers)
            {
                total += ReferenceEquals(operation(left, right), Marker.False) ? 1 : 0;
            }
        }

        return total;
    }
}
