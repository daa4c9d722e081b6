using PyTool.Core.Locking;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Projects.Workspaces;

namespace PyTool.Host.Commands.Locking;

/// <summary>What <c>--locked</c> and <c>--frozen</c>, or their variables, ask for.</summary>
internal static class LockModes
{
    /// <summary>The mode, and who asked for it.</summary>
    public static (LockMode Mode, string Origin) Of(CommandInvocation invocation)
    {
        foreach (var (option, opposite, mode) in new[] { (LockModeOptions.Locked, LockModeOptions.NoLocked, LockMode.Locked), (LockModeOptions.Frozen, LockModeOptions.NoFrozen, LockMode.Frozen) })
        {
            if (invocation.Parsed.Flag(option))
            {
                return (mode, invocation.Parsed.VariableOf(option) is { } variable ? variable + "=1" : option.Name);
            }

            if (!invocation.Parsed.Flag(opposite) && option.SettingVariable is { } setting && invocation.Host.Variables.TryGetValue(setting, out var text)
                && BooleanText.TryParse(text, out var value) && value)
            {
                return (mode, setting + "=1");
            }
        }

        return (LockMode.Write, "");
    }

    /// <summary>The mode of a command that only looks: a script that has no lock gets none from it.</summary>
    public static LockMode OfView(LockMode mode, Workspace workspace) => mode == LockMode.Write && workspace.Script is { HasLock: false } ? LockMode.DryRun : mode;
}
