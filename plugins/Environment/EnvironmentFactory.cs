using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Environments;

/// <summary>Makes the built-in environment provider: finds interpreters, makes virtual environments, looks into them.</summary>
public sealed class EnvironmentFactory : IPluginFactory<IEnvironmentProvider>
{
    /// <inheritdoc/>
    public IEnvironmentProvider Create(PluginContext context, IEnvironmentProvider? next)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new BuiltinEnvironmentProvider(new Surroundings(context, HostPlatform.Current(context.EnvironmentVariables)));
    }
}
