using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings;
using PyTool.Standards;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Host.Sessions;

/// <summary>The options of a command as the strongest layer of settings. What variables say is a layer of its own.</summary>
internal sealed class CommandLineSettings
{
    private readonly SettingsLayerBuilder _builder = new();
    private readonly ParsedCommand _parsed;
    private readonly string _directory;

    private CommandLineSettings(ParsedCommand parsed, string directory)
    {
        _parsed = parsed;
        _directory = directory;
    }

    /// <summary>The layer.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="directory">Absolute path that relative paths start from.</param>
    /// <exception cref="UsageException">A value means nothing.</exception>
    public static SettingsLayer Read(ParsedCommand parsed, string directory) => new CommandLineSettings(parsed, directory).Read();

    private SettingsLayer Read()
    {
        Flag(SettingKeys.Offline, GlobalOptions.Offline, GlobalOptions.NoOffline);
        Flag(SettingKeys.NoCache, GlobalOptions.NoCache, null);
        Flag(SettingKeys.Preview, GlobalOptions.Preview, GlobalOptions.NoPreview);
        Text(SettingKeys.PythonPreference, GlobalOptions.PythonPreference);
        Many(SettingKeys.AllowInsecureHost, GlobalOptions.AllowInsecureHost, static t => t);
        if (_parsed.Flag(GlobalOptions.ManagedPython))
        {
            _builder.Set(SettingKeys.PythonPreference, "only-managed", GlobalOptions.ManagedPython.Name);
        }
        else if (_parsed.Flag(GlobalOptions.NoManagedPython))
        {
            _builder.Set(SettingKeys.PythonPreference, "only-system", GlobalOptions.NoManagedPython.Name);
        }

        ReadIndexes();
        ReadResolution();
        ReadBuilds();
        return _builder.Build();
    }

    private void ReadIndexes()
    {
        var indexes = new List<IndexDefinition>();
        foreach (var text in Typed(IndexOptions.Index))
        {
            indexes.Add(IndexArgument.Parse(text, _directory, isDefault: false, Origin(IndexOptions.Index)));
        }

        foreach (var text in Typed(IndexOptions.DefaultIndex))
        {
            indexes.Add(IndexArgument.Parse(text, _directory, isDefault: true, Origin(IndexOptions.DefaultIndex)));
        }

        if (indexes.Count > 0)
        {
            _builder.Set(SettingKeys.Index, indexes, IndexOptions.Index.Name);
        }

        if (Typed(IndexOptions.IndexUrl) is [.., var single])
        {
            _builder.Set(SettingKeys.IndexUrl, IndexArgument.Parse(single, _directory, isDefault: true, Origin(IndexOptions.IndexUrl)), IndexOptions.IndexUrl.Name);
        }

        Many(SettingKeys.ExtraIndexUrl, IndexOptions.ExtraIndexUrl, t => IndexArgument.Parse(t, _directory, isDefault: false, Origin(IndexOptions.ExtraIndexUrl)));
        Many(SettingKeys.FindLinks, IndexOptions.FindLinks, FlatIndex);
        Flag(SettingKeys.NoIndex, IndexOptions.NoIndex, null);
        Text(SettingKeys.IndexStrategy, RegistryOptions.IndexStrategy);
        Text(SettingKeys.KeyringProvider, RegistryOptions.KeyringProvider);
    }

    private void ReadResolution()
    {
        Text(SettingKeys.Resolution, ResolutionOptions.Resolution);
        Text(SettingKeys.Prerelease, ResolutionOptions.Prerelease);
        Text(SettingKeys.ForkStrategy, ResolutionOptions.ForkStrategy);
        if (_parsed.Flag(ResolutionOptions.Pre))
        {
            _builder.Set(SettingKeys.Prerelease, "allow", ResolutionOptions.Pre.Name);
        }

        Pairs(SettingKeys.PrereleasePackage, ResolutionOptions.PrereleasePackage, static (_, text) => text);
        if (Typed(ExcludeNewerOptions.ExcludeNewer) is [.., var newer])
        {
            _builder.Set(SettingKeys.ExcludeNewer, CutOff(ExcludeNewerOptions.ExcludeNewer, newer), ExcludeNewerOptions.ExcludeNewer.Name);
        }

        Pairs(SettingKeys.ExcludeNewerPackage, ExcludeNewerOptions.ExcludeNewerPackage, CutOff);
        Flag(SettingKeys.NoSources, SourceOptions.NoSources, null);
        Many(SettingKeys.NoSourcesPackage, SourceOptions.NoSourcesPackage, t => Name(SourceOptions.NoSourcesPackage, t));
        Flag(SettingKeys.Upgrade, UpgradeOptions.Upgrade, UpgradeOptions.NoUpgrade);
        Many(SettingKeys.UpgradePackage, UpgradeOptions.UpgradePackage, t => Requirement(UpgradeOptions.UpgradePackage, t));
    }

    private void ReadBuilds()
    {
        Flag(SettingKeys.NoBuild, BuildOptions.NoBuild, BuildOptions.Build);
        Flag(SettingKeys.NoBinary, BuildOptions.NoBinary, BuildOptions.Binary);
        Many(SettingKeys.NoBuildPackage, BuildOptions.NoBuildPackage, t => Name(BuildOptions.NoBuildPackage, t));
        Many(SettingKeys.NoBinaryPackage, BuildOptions.NoBinaryPackage, t => Name(BuildOptions.NoBinaryPackage, t));
    }

    // An option that its variable filled in is left to the layer of the variables.
    private IReadOnlyList<string> Typed(OptionSpec option) => _parsed.VariableOf(option) is null ? _parsed.Values(option) : [];

    private void Flag(SettingKey<bool> key, OptionSpec positive, OptionSpec? negative)
    {
        if (_parsed.VariableOf(positive) is null && _parsed.Flag(positive))
        {
            _builder.Set(key, true, positive.Name);
        }
        else if (negative is not null && _parsed.Flag(negative))
        {
            _builder.Set(key, false, negative.Name);
        }
    }

    private void Text(SettingKey<string> key, OptionSpec option)
    {
        if (Typed(option) is [.., var text])
        {
            _builder.Set(key, text, option.Name);
        }
    }

    private void Many<T>(SettingKey<IReadOnlyList<T>> key, OptionSpec option, Func<string, T> read)
    {
        var values = new List<T>();
        foreach (var text in Typed(option))
        {
            values.Add(read(text));
        }

        if (values.Count > 0)
        {
            _builder.Set(key, values, option.Name);
        }
    }

    private void Pairs<T>(SettingKey<IReadOnlyDictionary<PackageName, T>> key, OptionSpec option, Func<OptionSpec, string, T> read)
    {
        var values = new Dictionary<PackageName, T>();
        foreach (var text in Typed(option))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw Wrong(option, text, "expected `PACKAGE=VALUE`");
            }

            values[Name(option, text[..equals])] = read(option, text[(equals + 1)..]);
        }

        if (values.Count > 0)
        {
            _builder.Set(key, values, option.Name);
        }
    }

    private IndexDefinition FlatIndex(string text)
    {
        var index = IndexArgument.Parse(text, _directory, isDefault: false, Origin(IndexOptions.FindLinks));
        return new IndexDefinition { Location = index.Location, Given = index.Given, IsPath = index.IsPath, IsFlat = true, Origin = index.Origin };
    }

    private static ExcludeNewerValue CutOff(OptionSpec option, string text) =>
        text == "false" ? ExcludeNewerValue.Disabled : ExcludeNewerValue.TryParse(text, out var value, out var error) ? value : throw Wrong(option, text, error);

    private static PackageName Name(OptionSpec option, string text) => PackageName.TryParse(text, out var name) ? name : throw Wrong(option, text, "not a valid package name");

    private static Requirement Requirement(OptionSpec option, string text)
    {
        try
        {
            return Standards.Requirements.Requirement.Parse(text);
        }
        catch (StandardsFormatException exception)
        {
            throw Wrong(option, text, exception.Message);
        }
    }

    private static UsageException Wrong(OptionSpec option, string text, string reason) => new($"invalid value '{text}' for '{option.Display}': {reason}");

    private static SettingOrigin Origin(OptionSpec option) => new() { Source = SettingSource.CommandLine, Name = option.Name };
}
