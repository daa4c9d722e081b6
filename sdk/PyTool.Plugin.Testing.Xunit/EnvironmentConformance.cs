using PyTool.Abstractions.Environments;
using Xunit;

namespace PyTool.Plugin.Testing.Xunit;

/// <summary>What every plugin for the job `environment` must hold to. Derive from it and give the factory.</summary>
public abstract class EnvironmentConformance : JobConformance<IEnvironmentProvider>
{
    /// <summary>The names of the cases.</summary>
    public static IEnumerable<object[]> Names => Conformance.Environment.Select(c => new object[] { c.Name });

    /// <summary>One case.</summary>
    /// <param name="name">Its name.</param>
    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(EnvironmentConformance))]
    public Task Conforms(string name) => RunAsync(Conformance.Environment, name);
}
