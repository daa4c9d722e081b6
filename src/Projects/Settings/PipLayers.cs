namespace PyTool.Projects.Settings;

/// <summary>Layers for the pip commands: what <c>[tool.uv.pip]</c> says stands above what the same files say outside of it.</summary>
public static class PipLayers
{
    /// <summary>The layers in their new order; keys of the table that exist outside of it have become those.</summary>
    /// <param name="layers">The layers, the strongest first.</param>
    public static IReadOnlyList<SettingsLayer> Flatten(IReadOnlyList<SettingsLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        var direct = layers.Where(static layer => layer.Source is SettingSource.CommandLine or SettingSource.Environment);
        var files = layers.Where(static layer => layer.Source is not (SettingSource.CommandLine or SettingSource.Environment)).ToArray();
        return [.. direct, .. files.Select(Raise).OfType<SettingsLayer>(), .. files];
    }

    private static SettingsLayer? Raise(SettingsLayer layer)
    {
        var values = new Dictionary<SettingKey, object>();
        foreach (var (outside, inside) in PipKeys.Pairs)
        {
            if (layer.FindObject(inside) is { } value)
            {
                values.Add(outside, value);
            }
        }

        return values.Count == 0 ? null : new SettingsLayer(layer.Source, layer.Path, values);
    }
}
