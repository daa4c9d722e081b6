using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Host.Settings;

/// <summary>What steers choosing, building and installing packages.</summary>
internal sealed partial class SettingsMapping
{
    private void AddResolution()
    {
        Text(SettingKeys.Resolution, ResolutionOptions.Resolution);
        Text(SettingKeys.Prerelease, ResolutionOptions.Prerelease);
        if (Typed(ResolutionOptions.Pre))
        {
            _builder.Set(SettingKeys.Prerelease, "allow", ResolutionOptions.Pre.Name);
        }

        Text(SettingKeys.ForkStrategy, ResolutionOptions.ForkStrategy);
        Parsed(SettingKeys.ExcludeNewer, ExcludeNewerOptions.ExcludeNewer);
        Flag(SettingKeys.NoSources, SourceOptions.NoSources, null);
        Names(SettingKeys.NoSourcesPackage, SourceOptions.NoSourcesPackage);
        Flag(EnvironmentKeys.GitLfs, Commands.Tools.ToolRunCommand.Lfs, null);
        Text(SettingKeys.TorchBackend, PlatformOptions.TorchBackend);
        Pairs(SettingKeys.PrereleasePackage, ResolutionOptions.PrereleasePackage, static text => text);
        Pairs(SettingKeys.ExcludeNewerPackage, ExcludeNewerOptions.ExcludeNewerPackage, Date);
        if (_parsed.Path[^1].Name is "install" or "upgrade" && _parsed.Path[^2].Name == "python")
        {
            return;
        }

        Flag(SettingKeys.Upgrade, UpgradeOptions.Upgrade, UpgradeOptions.NoUpgrade);
        if (Typed(UpgradeOptions.UpgradePackage))
        {
            _builder.Set(SettingKeys.UpgradePackage, _parsed.Values(UpgradeOptions.UpgradePackage).Select(ParseRequirement).ToArray(), UpgradeOptions.UpgradePackage.Name);
        }
    }

    private void AddBuilding()
    {
        if (Typed(BuildBackendOptions.ConfigSetting))
        {
            _builder.Set(SettingKeys.ConfigSettings, ConfigSettings.Parse(_parsed.Values(BuildBackendOptions.ConfigSetting)), BuildBackendOptions.ConfigSetting.Name);
        }

        if (Typed(BuildBackendOptions.ConfigSettingsPackage))
        {
            var packages = _parsed.Values(BuildBackendOptions.ConfigSettingsPackage).GroupBy(static t => PackageName.Parse(t[..t.IndexOf(':', StringComparison.Ordinal)]))
                .ToDictionary(static g => g.Key, static g => ConfigSettings.Parse(g.Select(static t => t[(t.IndexOf(':', StringComparison.Ordinal) + 1)..])));
            _builder.Set(SettingKeys.ConfigSettingsPackage, packages, BuildBackendOptions.ConfigSettingsPackage.Name);
        }

        Flag(SettingKeys.NoBuildIsolation, BuildBackendOptions.NoBuildIsolation, BuildBackendOptions.BuildIsolation);
        Names(SettingKeys.NoBuildIsolationPackage, BuildBackendOptions.NoBuildIsolationPackage);
        Flag(SettingKeys.RequireBuildHashes, BuildOptions.RequireBuildHashes, BuildOptions.NoRequireBuildHashes);
        Names(SettingKeys.NoBuildPackage, BuildOptions.NoBuildPackage);
        Names(SettingKeys.NoBinaryPackage, BuildOptions.NoBinaryPackage);
        if (_parsed.Path is not [_, { Name: "pip" }, ..])
        {
            Flag(SettingKeys.NoBuild, BuildOptions.NoBuild, BuildOptions.Build);
            Flag(SettingKeys.NoBinary, BuildOptions.NoBinary, BuildOptions.Binary);
        }
    }

    private void AddInstallation()
    {
        Text(SettingKeys.LinkMode, LinkOptions.LinkMode);
        Flag(SettingKeys.CompileBytecode, LinkOptions.CompileBytecode, LinkOptions.NoCompileBytecode);
        Names(SettingKeys.ReinstallPackage, ReinstallOptions.ReinstallPackage);
        if (_parsed.Path is not [_, { Name: "python" }, ..])
        {
            Flag(SettingKeys.Reinstall, ReinstallOptions.Reinstall, ReinstallOptions.NoReinstall);
        }
    }

    private void AddPip()
    {
        Text(PipKeys.Python, PythonOptions.Python);
        Flag(PipKeys.System, InstallTargetOptions.System, InstallTargetOptions.NoSystem);
        Flag(PipKeys.BreakSystemPackages, InstallTargetOptions.BreakSystemPackages, InstallTargetOptions.NoBreakSystemPackages);
        Text(PipKeys.Target, InstallTargetOptions.Target);
        Text(PipKeys.Prefix, InstallTargetOptions.Prefix);
        Flag(PipKeys.Strict, PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict);
        Flag(PipKeys.RequireHashes, HashOptions.RequireHashes, HashOptions.NoRequireHashes);
        Flag(PipKeys.VerifyHashes, HashOptions.VerifyHashes, HashOptions.NoVerifyHashes);
        Text(PipKeys.PythonVersion, PlatformOptions.PythonVersion);
        Text(PipKeys.PythonPlatform, PlatformOptions.PythonPlatform);
        Texts(PipKeys.NoBinary, PipOptions.NoBinary);
        Texts(PipKeys.OnlyBinary, PipOptions.OnlyBinary);
        Flag(SettingKeys.NoBuild, PipOptions.NoBuild, BuildOptions.Build);
        Flag(PipKeys.NoDeps, PipOptions.NoDeps, PipOptions.Deps);
        Flag(PipKeys.AllExtras, ExtraOptions.AllExtras, ExtraOptions.NoAllExtras);
        Texts(PipKeys.Group, PipOptions.Group);
        Flag(PipKeys.NoAnnotate, RequirementsTextOptions.NoAnnotate, RequirementsTextOptions.Annotate);
        Flag(PipKeys.NoHeader, RequirementsTextOptions.NoHeader, RequirementsTextOptions.Header);
        Flag(PipKeys.EmitIndexUrl, RequirementsTextOptions.EmitIndexUrl, RequirementsTextOptions.NoEmitIndexUrl);
        Flag(PipKeys.EmitFindLinks, RequirementsTextOptions.EmitFindLinks, RequirementsTextOptions.NoEmitFindLinks);
        if (Typed(ExtraOptions.Extra))
        {
            _builder.Set(PipKeys.Extra, _parsed.Values(ExtraOptions.Extra).Select(ExtraName.Parse).ToArray(), ExtraOptions.Extra.Name);
        }
    }

    private void Pairs<T>(SettingKey<IReadOnlyDictionary<PackageName, T>> key, OptionSpec option, Func<string, T> read)
        where T : notnull
    {
        if (!Typed(option))
        {
            return;
        }

        var pairs = new Dictionary<PackageName, T>();
        foreach (var text in _parsed.Values(option))
        {
            var end = text.IndexOf('=', StringComparison.Ordinal);
            pairs[PackageName.Parse(text[..end])] = read(text[(end + 1)..]);
        }

        _builder.Set(key, pairs, option.Name);
    }

    private static ExcludeNewerValue Date(string text) => text == "false" ? ExcludeNewerValue.Disabled
        : ExcludeNewerValue.TryParse(text, out var value, out var error) ? value : throw new UsageException($"invalid value '{text}' for '{ExcludeNewerOptions.ExcludeNewerPackage.Display}': {error}");

    private static Requirement ParseRequirement(string text)
    {
        try
        {
            return Requirement.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"invalid value '{text}' for '{UpgradeOptions.UpgradePackage.Display}': {exception.Message}");
        }
    }
}
