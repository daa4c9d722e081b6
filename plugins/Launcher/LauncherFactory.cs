using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Launcher.Unix;
using PyTool.Plugins.Launcher.Windows;

namespace PyTool.Plugins.Launcher;

/// <summary>Makes the built-in launcher: the end of the chain, which starts programs without any sandbox.</summary>
public sealed class LauncherFactory : IPluginFactory<ILauncher>
{
    /// <inheritdoc/>
    public ILauncher Create(PluginContext context, ILauncher? next)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OperatingSystem.IsWindows() ? new WindowsLauncher(context.EnvironmentVariables) : new UnixLauncher();
    }
}
