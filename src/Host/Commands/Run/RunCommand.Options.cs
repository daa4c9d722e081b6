using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Run;

/// <summary>Options of <c>pytool run</c> alone.</summary>
internal static partial class RunCommand
{
    public static OptionSpec Module { get; } = new() { Name = "--module", Short = 'm', Help = "Run a Python module, like `python -m`" };

    public static OptionSpec Isolated { get; } = new() { Name = "--isolated", Help = "Run in a fresh environment made for this call", SettingVariable = "UV_ISOLATED" };

    public static OptionSpec Script { get; } = new() { Name = "--script", Short = 's', Help = "Treat the command as a Python script" };

    public static OptionSpec GuiScript { get; } = new() { Name = "--gui-script", Help = "Treat the command as a Python script with a window" };

    public static OptionSpec MaxRecursionDepth { get; } = new()
    {
        Name = "--max-recursion-depth", ValueName = "MAX_RECURSION_DEPTH", Help = "How deep runs may be nested", Check = ValueCheck.Number, IsHidden = true,
    };
}
