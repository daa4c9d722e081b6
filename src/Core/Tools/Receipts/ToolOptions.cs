using PyTool.Projects.Settings;

namespace PyTool.Core.Tools.Receipts;

/// <summary>The settings of an installed tool: a layer below those of the command line, and the text that the receipt has of them.</summary>
public sealed class ToolOptions
{
    /// <summary>No settings.</summary>
    public static ToolOptions None { get; } = new() { Text = "", Identity = "", Layer = new SettingsLayerBuilder(SettingSource.Receipt).Build() };

    /// <summary>The lines of <c>[tool.options]</c>; empty: there are none.</summary>
    public required string Text { get; init; }

    /// <summary>The same without what differs from one moment to the next: equal options have equal ones.</summary>
    public required string Identity { get; init; }

    /// <summary>The settings.</summary>
    public required SettingsLayer Layer { get; init; }

    /// <summary>The options that a command's settings make.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="now">What spans count from.</param>
    public static ToolOptions Of(UvSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ToolOptions
        {
            Text = new ToolOptionsWriter(settings, now, withMoments: true).Write(),
            Identity = new ToolOptionsWriter(settings, now, withMoments: false).Write(),
            Layer = ToolOptions.None.Layer,
        };
    }

    /// <summary>The options that a receipt has.</summary>
    /// <param name="layer">Its settings.</param>
    /// <param name="now">What spans count from.</param>
    internal static ToolOptions Of(SettingsLayer layer, DateTimeOffset now)
    {
        var settings = new UvSettings([layer]);
        return new ToolOptions
        {
            Text = new ToolOptionsWriter(settings, now, withMoments: true).Write(),
            Identity = new ToolOptionsWriter(settings, now, withMoments: false).Write(),
            Layer = layer,
        };
    }
}
