using System.Security.Cryptography;
using System.Text;
using PyTool.Core.Sessions;
using PyTool.Projects.PyProject;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Builds;

/// <summary>The settings that reach into builds.</summary>
public sealed class BuildSettings
{
    /// <summary>Settings for every backend.</summary>
    public ConfigSettings Config { get; init; } = ConfigSettings.Empty;

    /// <summary>Settings for the backends of some packages.</summary>
    public IReadOnlyDictionary<PackageName, ConfigSettings> ConfigByPackage { get; init; } = new Dictionary<PackageName, ConfigSettings>();

    /// <summary>No build is isolated.</summary>
    public bool NoIsolation { get; init; }

    /// <summary>Packages whose builds are not isolated.</summary>
    public IReadOnlyList<PackageName> NoIsolationPackages { get; init; } = [];

    /// <summary>Limits on build requirements.</summary>
    public IReadOnlyList<Requirement> Constraints { get; init; } = [];

    /// <summary>Further requirements of the builds of some packages.</summary>
    public IReadOnlyDictionary<PackageName, IReadOnlyList<ExtraBuildDependency>> ExtraDependencies { get; init; } = new Dictionary<PackageName, IReadOnlyList<ExtraBuildDependency>>();

    /// <summary>Further variables of the builds of some packages.</summary>
    public IReadOnlyDictionary<PackageName, IReadOnlyDictionary<string, string>> ExtraVariables { get; init; } = new Dictionary<PackageName, IReadOnlyDictionary<string, string>>();

    /// <summary>Backends at once.</summary>
    public int ConcurrentBuilds { get; init; } = Environment.ProcessorCount;

    /// <summary>The settings of a command.</summary>
    public static BuildSettings Of(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var settings = session.Settings;
        return new BuildSettings
        {
            Config = settings.Get(SettingKeys.ConfigSettings, ConfigSettings.Empty),
            ConfigByPackage = settings.Get(SettingKeys.ConfigSettingsPackage, new Dictionary<PackageName, ConfigSettings>()),
            NoIsolation = settings.IsSet(SettingKeys.NoBuildIsolation),
            NoIsolationPackages = settings.Get(SettingKeys.NoBuildIsolationPackage, []),
            Constraints = [.. settings.Get(SettingKeys.BuildConstraintDependencies, []).Select(static constraint => constraint.Requirement)],
            ExtraDependencies = settings.Get(SettingKeys.ExtraBuildDependencies, new Dictionary<PackageName, IReadOnlyList<ExtraBuildDependency>>()),
            ExtraVariables = settings.Get(SettingKeys.ExtraBuildVariables, new Dictionary<PackageName, IReadOnlyDictionary<string, string>>()),
            ConcurrentBuilds = Math.Max(1, settings.Get(SettingKeys.ConcurrentBuilds, Environment.ProcessorCount)),
        };
    }

    /// <summary>The same with further limits on build requirements.</summary>
    public BuildSettings With(IReadOnlyList<Requirement> constraints) => new()
    {
        Config = Config, ConfigByPackage = ConfigByPackage, NoIsolation = NoIsolation, NoIsolationPackages = NoIsolationPackages, Constraints = [.. Constraints, .. constraints],
        ExtraDependencies = ExtraDependencies, ExtraVariables = ExtraVariables, ConcurrentBuilds = ConcurrentBuilds,
    };

    /// <summary>Settings for the backend of a package; what is said for it alone comes first.</summary>
    public ConfigSettings ConfigOf(PackageName? package) => package is { } name && ConfigByPackage.TryGetValue(name, out var own) ? own.Merge(Config) : Config;

    /// <summary>Whether builds of a package get an environment of their own.</summary>
    public bool IsIsolated(PackageName? package) => !NoIsolation && !(package is { } name && NoIsolationPackages.Contains(name));

    /// <summary>Further requirements of a package's builds.</summary>
    internal IReadOnlyList<ExtraBuildDependency> ExtraOf(PackageName? package) => package is { } name && ExtraDependencies.TryGetValue(name, out var extra) ? extra : [];

    /// <summary>Further variables of a package's builds.</summary>
    internal IReadOnlyDictionary<string, string> VariablesOf(PackageName? package) =>
        package is { } name && ExtraVariables.TryGetValue(name, out var variables) ? variables : System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>A digest of all that changes the outcome of a package's builds.</summary>
    internal string Digest(PackageName? package)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in ConfigOf(package).Values)
        {
            text.Append("config\0").Append(key).Append('\0').AppendJoin('\0', value.Texts).Append('\n');
        }

        foreach (var extra in ExtraOf(package))
        {
            text.Append("requires\0").Append(extra.Requirement).Append('\0').Append(extra.MatchRuntime).Append('\n');
        }

        foreach (var (key, value) in VariablesOf(package).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append("variable\0").Append(key).Append('\0').Append(value).Append('\n');
        }

        foreach (var constraint in Constraints)
        {
            text.Append("constraint\0").Append(constraint).Append('\n');
        }

        text.Append(IsIsolated(package));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
