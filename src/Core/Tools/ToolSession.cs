using PyTool.Core.Sessions;
using PyTool.Core.Tools.Receipts;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tools;

/// <summary>The world around one tool: what its receipt says counts below the command line and above the files.</summary>
internal static class ToolSession
{
    /// <summary>The session for a tool.</summary>
    public static CommandSession WithReceipt(CommandSession session, ToolReceipt receipt)
    {
        var layers = session.Settings.Layers.Where(static layer => layer.Source is SettingSource.CommandLine or SettingSource.Environment).ToList();
        layers.Add(receipt.Options.Layer);
        layers.AddRange(session.Settings.Layers.Where(static layer => layer.Source is not (SettingSource.CommandLine or SettingSource.Environment)));
        return session.With(new UvSettings(layers));
    }

    /// <summary>A session that compiles nothing: environments are compiled when they are in their place.</summary>
    public static CommandSession WithoutBytecode(CommandSession session) => session.With(
        new UvSettings([new SettingsLayerBuilder().Set(SettingKeys.CompileBytecode, false, "--no-compile-bytecode").Build(), .. session.Settings.Layers]));
}
