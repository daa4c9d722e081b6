using PyTool.Abstractions.Launching;
using Xunit;

namespace PyTool.Plugin.Testing.Xunit;

/// <summary>What every plugin for the job `launcher` must hold to. Derive from it and give the factory.</summary>
public abstract class LauncherConformance : JobConformance<ILauncher>
{
    /// <summary>The names of the cases.</summary>
    public static IEnumerable<object[]> Names => Conformance.Launcher.Select(c => new object[] { c.Name });

    /// <summary>One case.</summary>
    /// <param name="name">Its name.</param>
    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(LauncherConformance))]
    public Task Conforms(string name) => RunAsync(Conformance.Launcher, name);
}
