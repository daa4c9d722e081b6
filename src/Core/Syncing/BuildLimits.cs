using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Which packages may be built, and for which wheels may be used.</summary>
internal sealed class BuildLimits(UvSettings settings)
{
    private readonly bool _noBuild = settings.IsSet(SettingKeys.NoBuild);
    private readonly bool _noBinary = settings.IsSet(SettingKeys.NoBinary);
    private readonly HashSet<PackageName> _noBuildPackages = [.. settings.Get(SettingKeys.NoBuildPackage, [])];
    private readonly HashSet<PackageName> _noBinaryPackages = [.. settings.Get(SettingKeys.NoBinaryPackage, [])];

    // A rule for all gives way to the opposite one for a name.
    public bool ForbidsBuild(PackageName name) => _noBuildPackages.Contains(name) || (_noBuild && (_noBinary || !_noBinaryPackages.Contains(name)));

    public bool ForbidsWheels(PackageName name) => _noBinaryPackages.Contains(name) || (_noBinary && (_noBuild || !_noBuildPackages.Contains(name)));
}
