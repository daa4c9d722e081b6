using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Reference;
using PyTool.Plugin.Testing.Xunit;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>The naive implementation passes: the cases ask for the contract and not for what pytool's own happens to do.</summary>
public sealed class ReferenceLauncherTests : LauncherConformance
{
    protected override IPluginFactory<ILauncher> Factory => References.Factory<ILauncher>();

    protected override bool IsLastLink => true;
}
