using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Run;

/// <summary>Warns of options of projects that mean nothing for a script with metadata.</summary>
internal static class ScriptWarnings
{
    private static readonly OptionSpec[] Groups =
    [
        GroupOptions.Dev, GroupOptions.NoDev, GroupOptions.OnlyDev, GroupOptions.Group, GroupOptions.NoGroup, GroupOptions.NoDefaultGroups, GroupOptions.OnlyGroup, GroupOptions.AllGroups,
    ];

    private static readonly OptionSpec[] Isolation = [ProjectScopeOptions.AllPackages, ProjectScopeOptions.Package, RunCommand.Isolated, EnvironmentSyncOptions.NoSync];

    public static IReadOnlyList<string> Of(ParsedCommand parsed)
    {
        var warnings = new List<string>();
        foreach (var option in (OptionSpec[])[ExtraOptions.Extra, ExtraOptions.AllExtras, ExtraOptions.NoExtra])
        {
            if (parsed.IsGiven(option))
            {
                warnings.Add("Extras are not supported for Python scripts with inline metadata");
                break;
            }
        }

        foreach (var option in Groups)
        {
            if (parsed.IsGiven(option))
            {
                var values = option.IsFlag ? [] : parsed.Values(option);
                warnings.Add($"`{(values.Count == 1 ? $"{option.Name} {values[0]}" : option.Name)}` is not supported for Python scripts with inline metadata");
            }
        }

        foreach (var option in Isolation)
        {
            if (parsed.IsGiven(option))
            {
                warnings.Add($"`{option.Name}` is a no-op for Python scripts with inline metadata, which always run in isolation");
            }
        }

        return warnings;
    }
}
