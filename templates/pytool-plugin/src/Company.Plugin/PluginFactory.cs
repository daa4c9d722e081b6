using PyTool.Abstractions.JOB_NAMESPACE;
using PyTool.Abstractions.Plugins;

namespace Company.Plugin;

/// <summary>The entry point: named in the project file, made once for each command that needs the job. Must not do I/O.</summary>
public sealed class PluginFactory : IPluginFactory<JOB_INTERFACE>
{
    /// <summary>Makes this link of the chain.</summary>
    /// <param name="context">What pytool gives to the plugin.</param>
    /// <param name="next">The next link; the last one is pytool's own. A plugin that wants the whole job ignores it.</param>
    public JOB_INTERFACE Create(PluginContext context, JOB_INTERFACE? next)
    {
        var options = PluginOptions.Read(context);
        return new JOB_CLASS(next ?? throw new PyToolException("PLUGIN1", $"The plugin `{context.PluginId}` wraps another one and cannot be the last link"), options, context);
    }
}
