using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Xunit;

namespace PyTool.Plugin.Testing.Tests;

/// <summary>Pytool's own plugin keeps what is asked of everybody.</summary>
public sealed class BuiltInLauncherTests : LauncherConformance
{
    protected override IPluginFactory<ILauncher> Factory => new PyTool.Plugins.Launcher.LauncherFactory();

    protected override bool IsLastLink => true;
}
