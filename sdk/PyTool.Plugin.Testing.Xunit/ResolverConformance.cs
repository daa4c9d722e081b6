using PyTool.Abstractions.Resolution;
using Xunit;

namespace PyTool.Plugin.Testing.Xunit;

/// <summary>What every plugin for the job `resolver` must hold to. Derive from it and give the factory.</summary>
public abstract class ResolverConformance : JobConformance<IResolver>
{
    /// <summary>The names of the cases.</summary>
    public static IEnumerable<object[]> Names => Conformance.Resolver.Select(c => new object[] { c.Name });

    /// <summary>One case.</summary>
    /// <param name="name">Its name.</param>
    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(ResolverConformance))]
    public Task Conforms(string name) => RunAsync(Conformance.Resolver, name);
}
