using System.Text.Json;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace Contoso.SlurmLauncher;

/// <summary>Makes a launcher that starts the code on a Slurm cluster.</summary>
public sealed class SlurmFactory : IPluginFactory<ILauncher>
{
    /// <inheritdoc/>
    public ILauncher Create(PluginContext context, ILauncher? next)
    {
        var settings = Read(context);
        if (settings.NodeDirectory is { } directory && !Path.IsPathFullyQualified(directory))
        {
            throw new PyToolException("CONTOSO7", $"The setting `nodeDirectory` of `{context.PluginId}` is no absolute path: {directory}");
        }

        // Commands of the copy begin with a line that names its interpreter, and the system ends that name at the first blank.
        if (settings.NodeDirectory?.Contains(' ', StringComparison.Ordinal) == true)
        {
            throw new PyToolException("CONTOSO7", $"The setting `nodeDirectory` of `{context.PluginId}` may not contain blanks: {settings.NodeDirectory}");
        }

        return new SlurmLauncher(next ?? throw new PyToolException("CONTOSO6", $"The plugin `{context.PluginId}` needs a launcher behind it"), settings);
    }

    private static SlurmSettings Read(PluginContext context)
    {
        try
        {
            return context.Settings.Json.ValueKind == JsonValueKind.Object ? context.Settings.Json.Deserialize(SlurmJson.Default.SlurmSettings)! : new SlurmSettings();
        }
        catch (JsonException exception)
        {
            throw new PyToolException("CONTOSO7", $"Wrong settings for `{context.PluginId}` in {context.Settings.Origin}", exception) { Hint = "Known are `arguments`, `nodeDirectory` and `builds`" };
        }
    }
}
