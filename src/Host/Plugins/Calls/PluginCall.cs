namespace PyTool.Host.Plugins.Calls;

/// <summary>A call into a link of a chain that is under way.</summary>
internal sealed class PluginCall(PluginDescriptor plugin, string name, PluginCalls calls) : IDisposable
{
    public PluginDescriptor Plugin => plugin;

    public string Name => name;

    public void Dispose() => calls.Leave(this);
}
