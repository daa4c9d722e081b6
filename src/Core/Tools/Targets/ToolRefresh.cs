using PyTool.Index.Caching;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Targets;

/// <summary>What of the cache is asked for again: what the options name, and what is upgraded or installed again.</summary>
internal sealed class ToolRefresh
{
    private readonly bool _all;
    private readonly HashSet<PackageName> _packages;
    private readonly bool _reinstallsAll;
    private readonly HashSet<PackageName> _reinstalled;

    private ToolRefresh(bool all, HashSet<PackageName> packages, bool reinstallsAll, HashSet<PackageName> reinstalled)
    {
        _all = all;
        _packages = packages;
        _reinstallsAll = reinstallsAll;
        _reinstalled = reinstalled;
    }

    /// <summary>By the settings and options of a command.</summary>
    public static ToolRefresh Of(UvSettings settings, bool all, IEnumerable<PackageName> packages)
    {
        var reinstalled = settings.Get(SettingKeys.ReinstallPackage, []).ToHashSet();
        var named = packages.ToHashSet();
        named.UnionWith(reinstalled);
        named.UnionWith(settings.Get(SettingKeys.UpgradePackage, []).Select(static requirement => requirement.Name));
        var reinstallsAll = settings.IsSet(SettingKeys.Reinstall);
        return new ToolRefresh(all || reinstallsAll || settings.IsSet(SettingKeys.Upgrade), named, reinstallsAll, reinstalled);
    }

    /// <summary>Whether files of a package are fetched again.</summary>
    public bool Includes(PackageName name) => _all || _packages.Contains(name);

    /// <summary>Whether a package is installed again.</summary>
    public bool IsReinstalled(PackageName name) => _reinstallsAll || _reinstalled.Contains(name);

    /// <summary>For the indexes; <see langword="null"/>: nothing.</summary>
    public RefreshPolicy? Policy(DateTimeOffset now) => _all ? RefreshPolicy.All(now) : _packages.Count > 0 ? RefreshPolicy.Packages(_packages, now) : null;
}
