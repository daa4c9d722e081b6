using PyTool.Core.Sessions;
using PyTool.Core.Tools.Receipts;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tools;

/// <summary>The world around one tool: what its receipt says counts below the command line and above the files.</summary>
internal static class ToolSession
{
    /// <summary>A session of its own, to be disposed of.</summary>
    public static CommandSession WithReceipt(CommandSession session, ToolReceipt receipt)
    {
        var layers = session.Settings.Layers.Where(static layer => layer.Source is SettingSource.CommandLine or SettingSource.Environment).ToList();
        layers.Add(receipt.Options.Layer);
        layers.AddRange(session.Settings.Layers.Where(static layer => layer.Source is not (SettingSource.CommandLine or SettingSource.Environment)));
        return With(session, new UvSettings(layers));
    }

    /// <summary>A session that compiles nothing, to be disposed of: environments are compiled when they are in their place.</summary>
    public static CommandSession WithoutBytecode(CommandSession session) => With(
        session, new UvSettings([new SettingsLayerBuilder().Set(SettingKeys.CompileBytecode, false, "--no-compile-bytecode").Build(), .. session.Settings.Layers]));

    /// <summary>A session with other settings, to be disposed of.</summary>
    public static CommandSession With(CommandSession session, UvSettings settings) => new()
    {
        Jobs = session.Jobs,
        Settings = settings,
        Directories = session.Directories,
        Variables = session.Variables,
        WorkingDirectory = session.WorkingDirectory,
        CacheDirectory = session.CacheDirectory,
        Diagnostics = session.Diagnostics,
        ToolPath = session.ToolPath,
        Clock = session.Clock,
        Files = session.Files,
    };
}
