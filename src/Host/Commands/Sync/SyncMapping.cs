using PyTool.Core.Locking;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Sync;

/// <summary>Options that commands with a project environment share, as values of the operations.</summary>
internal static class SyncMapping
{
    /// <summary>Extras.</summary>
    public static ExtraSelection Extras(ParsedCommand parsed) => new()
    {
        Extras = [.. parsed.Values(ExtraOptions.Extra).Select(ExtraName.Parse)],
        All = parsed.Flag(ExtraOptions.AllExtras),
        Without = [.. parsed.Values(ExtraOptions.NoExtra).Select(ExtraName.Parse)],
    };

    /// <summary>Groups.</summary>
    public static GroupSelection Groups(ParsedCommand parsed) => new()
    {
        Groups = Names(parsed, GroupOptions.Group),
        Without = Names(parsed, GroupOptions.NoGroup),
        Only = Names(parsed, GroupOptions.OnlyGroup),
        All = parsed.Flag(GroupOptions.AllGroups),
        NoDefaults = parsed.Flag(GroupOptions.NoDefaultGroups),
        Dev = parsed.Flag(GroupOptions.Dev),
        NoDev = parsed.Flag(GroupOptions.NoDev),
        OnlyDev = parsed.Flag(GroupOptions.OnlyDev),
    };

    /// <summary>Packages that are not installed.</summary>
    public static InstallFilter Filter(ParsedCommand parsed) => new()
    {
        NoProject = parsed.Flag(InstallFilterOptions.NoInstallProject),
        OnlyProject = parsed.Flag(InstallFilterOptions.OnlyInstallProject),
        NoWorkspace = parsed.Flag(InstallFilterOptions.NoInstallWorkspace),
        OnlyWorkspace = parsed.Flag(InstallFilterOptions.OnlyInstallWorkspace),
        NoLocal = parsed.Flag(InstallFilterOptions.NoInstallLocal),
        OnlyLocal = parsed.Flag(InstallFilterOptions.OnlyInstallLocal),
        NoPackages = Packages(parsed, InstallFilterOptions.NoInstallPackage),
        OnlyPackages = Packages(parsed, InstallFilterOptions.OnlyInstallPackage),
    };

    /// <summary>What is done with the lock, and who says so.</summary>
    public static (LockMode Mode, string Origin) Mode(ParsedCommand parsed)
    {
        (OptionSpec Option, LockMode Mode)[] modes = [(LockModeOptions.Frozen, LockMode.Frozen), (LockModeOptions.Locked, LockMode.Locked)];
        foreach (var (option, mode) in modes)
        {
            if (parsed.Flag(option))
            {
                return (mode, parsed.VariableOf(option) is { } variable ? variable + "=1" : option.Name);
            }
        }

        return (LockMode.Write, "");
    }

    /// <summary><c>--active</c>, <c>--no-active</c>, or <see langword="null"/>.</summary>
    public static bool? Active(ParsedCommand parsed) => parsed.Flag(EnvironmentSyncOptions.Active, EnvironmentSyncOptions.NoActive);

    /// <summary>Names of packages.</summary>
    public static PackageName[] Packages(ParsedCommand parsed, OptionSpec option) => [.. parsed.Values(option).Select(PackageName.Parse)];

    private static GroupName[] Names(ParsedCommand parsed, OptionSpec option) => [.. parsed.Values(option).Select(GroupName.Parse)];
}
