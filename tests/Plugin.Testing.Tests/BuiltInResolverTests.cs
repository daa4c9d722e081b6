using PyTool.Abstractions.Resolution;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Xunit;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>Pytool's own plugin keeps what is asked of everybody.</summary>
public sealed class BuiltInResolverTests : ResolverConformance
{
    protected override IPluginFactory<IResolver> Factory => new PyTool.Plugins.Resolver.ResolverFactory();

    protected override bool IsLastLink => true;
}
