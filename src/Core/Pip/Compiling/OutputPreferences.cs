using PyTool.Abstractions.Resolution;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Sessions;
using PyTool.Projects.PyLock;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Pip.Compiling;

/// <summary>The versions of an earlier output: they are kept unless an upgrade is asked for.</summary>
internal static class OutputPreferences
{
    public static IReadOnlyList<VersionPreference> Read(CommandSession session, string? path)
    {
        var settings = session.Settings;
        if (path is null || !File.Exists(path) || settings.IsSet(SettingKeys.Upgrade))
        {
            return [];
        }

        var upgraded = settings.Get(SettingKeys.UpgradePackage, []).Select(static requirement => requirement.Name).ToHashSet();
        var all = PyLockFile.IsFileName(Path.GetFileName(path)) ? OfLock(path, session) : OfRequirements(path, session);
        return [.. all.Where(preference => !upgraded.Contains(preference.Name))];
    }

    private static IEnumerable<VersionPreference> OfLock(string path, CommandSession session)
    {
        foreach (var package in PyLockReader.Read(File.ReadAllBytes(path), path, session.WorkingDirectory).Packages)
        {
            if (package.Version is { } version)
            {
                yield return new VersionPreference { Name = package.Name, Version = version, Marker = package.Marker };
            }
        }
    }

    private static IEnumerable<VersionPreference> OfRequirements(string path, CommandSession session)
    {
        foreach (var entry in RequirementsFileReader.Read(session, path).Requirements)
        {
            if (!entry.IsEditable && ParsedRequirement.Parse(session, entry).Named is { Specifiers: [{ Operator: SpecifierOperator.Equal } pin] } named)
            {
                yield return new VersionPreference { Name = named.Name, Version = pin.Version, Marker = named.Marker };
            }
        }
    }
}
