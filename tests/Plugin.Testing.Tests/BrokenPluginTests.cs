using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Tests.Broken;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>The kit is worth what it finds: each deliberately broken plugin fails the case that its defect belongs to.</summary>
public sealed class BrokenPluginTests
{
    public static TheoryData<string> Resolvers => new(BrokenResolvers.All.Keys);

    public static TheoryData<string> Caches => new(BrokenCaches.All.Keys);

    public static TheoryData<string> Environments => new(BrokenEnvironments.All.Keys);

    public static TheoryData<string> Launchers => new(BrokenLaunchers.All.Keys);

    [Theory]
    [MemberData(nameof(Resolvers))]
    public Task Resolver_Broken_FailsTheCase(string name) => FailsAsync(Conformance.Resolver, name, BrokenResolvers.All[name]);

    [Theory]
    [MemberData(nameof(Caches))]
    public Task Cache_Broken_FailsTheCase(string name) => FailsAsync(Conformance.Cache, name, BrokenCaches.All[name]);

    [Theory]
    [MemberData(nameof(Environments))]
    public Task Environment_Broken_FailsTheCase(string name) => FailsAsync(Conformance.Environment, name, BrokenEnvironments.All[name]);

    [Theory]
    [MemberData(nameof(Launchers))]
    public Task Launcher_Broken_FailsTheCase(string name) => FailsAsync(Conformance.Launcher, name, BrokenLaunchers.All[name]);

    private static async Task FailsAsync<TJob>(IReadOnlyList<ConformanceCase<TJob>> cases, string name, IPluginFactory<TJob> factory)
        where TJob : class
    {
        var result = await cases.First(c => c.Name == name).RunAsync(new PluginSubject<TJob> { Factory = factory }, CancellationToken.None);

        Assert.True(result.Problem is not null || result.SkipReason is not null, $"The broken plugin passed `{name}`");
    }
}
