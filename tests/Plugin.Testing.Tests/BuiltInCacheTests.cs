using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Xunit;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>Pytool's own plugin keeps what is asked of everybody.</summary>
public sealed class BuiltInCacheTests : CacheConformance
{
    protected override IPluginFactory<IPackageCache> Factory => new PyTool.Plugins.Cache.CacheFactory();

    protected override bool IsLastLink => true;
}
