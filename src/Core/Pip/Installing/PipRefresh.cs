using PyTool.Core.Sessions;
using PyTool.Index.Caching;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Installing;

/// <summary>What is asked for again: as the user says, and what is installed again or upgraded.</summary>
internal sealed class PipRefresh
{
    private readonly bool _reinstallsAll;
    private readonly HashSet<PackageName> _reinstalled;

    public PipRefresh(CommandSession session, RefreshPolicy? asked)
    {
        var settings = session.Settings;
        var isOffline = settings.IsSet(SettingKeys.Offline);
        _reinstallsAll = settings.IsSet(SettingKeys.Reinstall) && !isOffline;
        _reinstalled = isOffline ? [] : [.. settings.Get(SettingKeys.ReinstallPackage, [])];
        var names = _reinstalled.Concat(settings.Get(SettingKeys.UpgradePackage, []).Select(static item => item.Name)).ToArray();
        var now = session.Clock.GetUtcNow();
        Policy = isOffline ? null
            : asked ?? (_reinstallsAll || settings.IsSet(SettingKeys.Upgrade) ? RefreshPolicy.All(now) : names.Length > 0 ? RefreshPolicy.Packages(names, now) : null);
    }

    public RefreshPolicy? Policy { get; }

    public bool Refetches(PackageName name) => _reinstallsAll || _reinstalled.Contains(name);
}
