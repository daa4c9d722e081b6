using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Host.Settings;

/// <summary>Makes the strongest layer of settings from what was typed. Variables are a layer of their own.</summary>
internal sealed partial class SettingsMapping
{
    private readonly ParsedCommand _parsed;
    private readonly string _directory;
    private readonly SettingsLayerBuilder _builder = new();

    private SettingsMapping(ParsedCommand parsed, string directory)
    {
        _parsed = parsed;
        _directory = directory;
    }

    /// <summary>The layer of the command line.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="directory">Absolute path of the working directory.</param>
    public static SettingsLayer Layer(ParsedCommand parsed, string directory)
    {
        var mapping = new SettingsMapping(parsed, directory);
        mapping.AddGlobals();
        mapping.AddIndexes();
        mapping.AddResolution();
        mapping.AddBuilding();
        mapping.AddInstallation();
        if (parsed.Path is [_, { Name: "pip" }, ..])
        {
            mapping.AddPip();
        }

        return mapping._builder.Build();
    }

    private void AddGlobals()
    {
        Flag(SettingKeys.Offline, GlobalOptions.Offline, GlobalOptions.NoOffline);
        Flag(SettingKeys.SystemCerts, GlobalOptions.SystemCertificates, GlobalOptions.NoSystemCertificates);
        Flag(SettingKeys.NativeTls, GlobalOptions.NativeTls, GlobalOptions.NoNativeTls);
        Flag(SettingKeys.NoCache, GlobalOptions.NoCache, null);
        Flag(SettingKeys.Preview, GlobalOptions.Preview, GlobalOptions.NoPreview);
        Text(SettingKeys.CacheDir, GlobalOptions.CacheDirectory);
        Text(SettingKeys.PythonPreference, GlobalOptions.PythonPreference);
        Texts(SettingKeys.AllowInsecureHost, GlobalOptions.AllowInsecureHost);
        if (Typed(GlobalOptions.PreviewFeatures))
        {
            _builder.Set(SettingKeys.PreviewFeatures, new PreviewFeatures { Names = _parsed.Values(GlobalOptions.PreviewFeatures) }, GlobalOptions.PreviewFeatures.Name);
        }

        if (_parsed.Flag(GlobalOptions.ManagedPython))
        {
            _builder.Set(SettingKeys.PythonPreference, "only-managed", GlobalOptions.ManagedPython.Name);
        }
        else if (_parsed.Flag(GlobalOptions.NoManagedPython))
        {
            _builder.Set(SettingKeys.PythonPreference, "only-system", GlobalOptions.NoManagedPython.Name);
        }

        AddPythonDownloads();
    }

    private void AddPythonDownloads()
    {
        if (Typed(GlobalOptions.NoPythonDownloads))
        {
            _builder.Set(SettingKeys.PythonDownloads, "never", GlobalOptions.NoPythonDownloads.Name);
        }
        else if (Typed(GlobalOptions.AllowPythonDownloads))
        {
            _builder.Set(SettingKeys.PythonDownloads, "automatic", GlobalOptions.AllowPythonDownloads.Name);
        }
        else if (_parsed.Value(GlobalOptions.PythonFetch) is { } fetch)
        {
            _builder.Set(SettingKeys.PythonDownloads, fetch, GlobalOptions.PythonFetch.Name);
        }
    }

    private void AddIndexes()
    {
        var indexes = new List<IndexDefinition>();
        foreach (var (option, isDefault) in new[] { (IndexOptions.Index, false), (IndexOptions.DefaultIndex, true) })
        {
            if (!Typed(option) || _parsed.Path[^1].Name == "publish")
            {
                continue;
            }

            foreach (var text in _parsed.Values(option).Where(t => t.Length > 0))
            {
                indexes.Add(IndexArgument.Parse(text, _directory, isDefault, new SettingOrigin { Source = SettingSource.CommandLine, Name = option.Name }));
            }
        }

        if (indexes.Count > 0)
        {
            _builder.Set(SettingKeys.Index, indexes, indexes[0].Origin!.Name);
        }

        Parsed(SettingKeys.IndexUrl, IndexOptions.IndexUrl);
        Parsed(SettingKeys.ExtraIndexUrl, IndexOptions.ExtraIndexUrl);
        Parsed(SettingKeys.FindLinks, IndexOptions.FindLinks);
        Flag(SettingKeys.NoIndex, IndexOptions.NoIndex, null);
        Text(SettingKeys.IndexStrategy, RegistryOptions.IndexStrategy);
        Text(SettingKeys.KeyringProvider, RegistryOptions.KeyringProvider);
    }

    // An option that came from its variable belongs to the layer below.
    private bool Typed(OptionSpec option) => _parsed.IsGiven(option) && _parsed.VariableOf(option) is null;

    private void Flag(SettingKey<bool> key, OptionSpec positive, OptionSpec? negative)
    {
        if (Typed(positive))
        {
            _builder.Set(key, true, positive.Name);
        }
        else if (negative is not null && Typed(negative))
        {
            _builder.Set(key, false, negative.Name);
        }
    }

    private void Text(SettingKey<string> key, OptionSpec option)
    {
        if (Typed(option) && _parsed.Value(option) is { } value)
        {
            _builder.Set(key, value, option.Name);
        }
    }

    private void Texts(SettingKey<IReadOnlyList<string>> key, OptionSpec option)
    {
        if (Typed(option))
        {
            _builder.Set(key, _parsed.Values(option), option.Name);
        }
    }

    private void Names(SettingKey<IReadOnlyList<PackageName>> key, OptionSpec option)
    {
        if (Typed(option))
        {
            _builder.Set(key, _parsed.Values(option).Select(PackageName.Parse).ToArray(), option.Name);
        }
    }

    private void Parsed(SettingKey key, OptionSpec option)
    {
        foreach (var text in Typed(option) ? _parsed.Values(option) : [])
        {
            try
            {
                _builder.SetText(key, text, option.Name, _directory);
            }
            catch (FormatException exception)
            {
                throw new UsageException($"invalid value '{text}' for '{option.Display}': {exception.Message}");
            }
        }
    }
}
