using PyTool.Abstractions.Caching;
using Xunit;

namespace PyTool.Plugin.Testing.Xunit;

/// <summary>What every plugin for the job `cache` must hold to. Derive from it and give the factory.</summary>
public abstract class CacheConformance : JobConformance<IPackageCache>
{
    /// <summary>The names of the cases.</summary>
    public static IEnumerable<object[]> Names => Conformance.Cache.Select(c => new object[] { c.Name });

    /// <summary>One case.</summary>
    /// <param name="name">Its name.</param>
    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(CacheConformance))]
    public Task Conforms(string name) => RunAsync(Conformance.Cache, name);
}
