using System.Text.Json;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace Contoso.PrebuiltEnvironments;

/// <summary>Makes the provider of prebuilt environments. Setting <c>root</c>: folder that holds one environment for each project, by the name of the project's folder.</summary>
public sealed class PrebuiltFactory : IPluginFactory<IEnvironmentProvider>
{
    /// <inheritdoc/>
    public IEnvironmentProvider Create(PluginContext context, IEnvironmentProvider? next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var root = context.Settings.Json.ValueKind == JsonValueKind.Object && context.Settings.Json.TryGetProperty("root", out var value) ? value.GetString() : null;
        if (!Path.IsPathFullyQualified(root ?? ""))
        {
            throw new PyToolException("CONTOSO4", $"The plugin `{context.PluginId}` needs a setting `root` with an absolute path") { Hint = $"Set it in the table `plugin.\"{context.PluginId}\"` of your configuration" };
        }

        return new PrebuiltProvider(next, root!);
    }
}
