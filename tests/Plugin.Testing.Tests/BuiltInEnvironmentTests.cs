using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Xunit;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>Pytool's own plugin keeps what is asked of everybody.</summary>
public sealed class BuiltInEnvironmentTests : EnvironmentConformance
{
    protected override IPluginFactory<IEnvironmentProvider> Factory => new PyTool.Plugins.Environments.EnvironmentFactory();

    protected override bool IsLastLink => true;
}
