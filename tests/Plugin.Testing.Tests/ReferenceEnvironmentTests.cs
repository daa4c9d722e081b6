using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Reference;
using PyTool.Plugin.Testing.Xunit;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>The naive implementation passes: the cases ask for the contract and not for what pytool's own happens to do.</summary>
public sealed class ReferenceEnvironmentTests : EnvironmentConformance
{
    protected override IPluginFactory<IEnvironmentProvider> Factory => References.Factory<IEnvironmentProvider>();

    protected override bool IsLastLink => true;
}
