using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace Contoso.PolicyResolver;

/// <summary>Makes the policy link: it wraps the next resolver and hands it an index that shows less.</summary>
public sealed class PolicyFactory : IPluginFactory<IResolver>
{
    /// <inheritdoc/>
    public IResolver Create(PluginContext context, IResolver? next) =>
        new PolicyResolver(next ?? throw new PyToolException("CONTOSO1", "The policy resolver needs a resolver behind it"), Read(context), context);

    private static PolicySettings Read(PluginContext context)
    {
        if (context.Settings.Json.ValueKind != JsonValueKind.Object)
        {
            return new PolicySettings();
        }

        try
        {
            return context.Settings.Json.Deserialize(PolicyJson.Default.PolicySettings) ?? new PolicySettings();
        }
        catch (JsonException exception)
        {
            throw new PyToolException("CONTOSO2", $"Wrong settings for `{context.PluginId}` in {context.Settings.Origin}", exception) { Hint = "Known are `deny`, `denyLicenses` and `minimumAgeDays`" };
        }
    }
}
