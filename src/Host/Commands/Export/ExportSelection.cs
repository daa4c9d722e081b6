using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Export;

/// <summary>What the command line selects of a lock.</summary>
internal static class ExportSelection
{
    public static InstallFilter Filter(ParsedCommand parsed) => new()
    {
        NoProject = parsed.Flag(ExportCommand.NoEmitProject),
        OnlyProject = parsed.Flag(ExportCommand.OnlyEmitProject),
        NoWorkspace = parsed.Flag(ExportCommand.NoEmitWorkspace),
        OnlyWorkspace = parsed.Flag(ExportCommand.OnlyEmitWorkspace),
        NoLocal = parsed.Flag(ExportCommand.NoEmitLocal),
        OnlyLocal = parsed.Flag(ExportCommand.OnlyEmitLocal),
        NoPackages = [.. parsed.Values(ExportCommand.NoEmitPackage).Select(PackageName.Parse)],
        OnlyPackages = [.. parsed.Values(ExportCommand.OnlyEmitPackage).Select(PackageName.Parse)],
    };
}
