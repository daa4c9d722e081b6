using System.Text.Json;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace Contoso.WrappingLauncher;

/// <summary>Makes a launcher that starts the code through another program, such as a sandbox or <c>nice</c>. Setting <c>command</c>: that program and its arguments.</summary>
public sealed class WrappingFactory : IPluginFactory<ILauncher>
{
    /// <inheritdoc/>
    public ILauncher Create(PluginContext context, ILauncher? next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var command = context.Settings.Json.ValueKind == JsonValueKind.Object && context.Settings.Json.TryGetProperty("command", out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(v => v.GetString() ?? "").ToArray()
            : [];
        if (command.Length == 0 || command[0].Length == 0)
        {
            throw new PyToolException("CONTOSO5", $"The plugin `{context.PluginId}` needs a setting `command` with a program and its arguments");
        }

        return new WrappingLauncher(next, command);
    }
}
