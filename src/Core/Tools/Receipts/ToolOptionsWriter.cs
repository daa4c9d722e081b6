using System.Text;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Toml.Writing;

namespace PyTool.Core.Tools.Receipts;

/// <summary>Writes <c>[tool.options]</c> of a receipt: every setting that somebody made, in uv's order.</summary>
internal sealed class ToolOptionsWriter(UvSettings settings, DateTimeOffset now, bool withMoments)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        WriteIndexes();
        Text(SettingKeys.Resolution);
        Text(SettingKeys.Prerelease);
        Map(SettingKeys.PrereleasePackage, static value => TomlText.String(value));
        Text(SettingKeys.ForkStrategy);
        List(SettingKeys.DependencyMetadata, Metadata);
        if (settings.Find(SettingKeys.ConfigSettings) is { } config)
        {
            Line(SettingKeys.ConfigSettings.Name, Config(config.Value));
        }

        Map(SettingKeys.ConfigSettingsPackage, Config);
        WriteIsolation();
        Map(SettingKeys.ExtraBuildDependencies, static values => TomlText.Array(values.Select(Dependency)));
        Map(SettingKeys.ExtraBuildVariables, static values => TomlText.InlineTable(values.Select(static pair => KeyValuePair.Create(pair.Key, TomlText.String(pair.Value)))));
        WriteCutOffs();
        Text(SettingKeys.LinkMode);
        Flag(SettingKeys.CompileBytecode);
        Flag(SettingKeys.NoSources);
        Names(SettingKeys.NoSourcesPackage);
        Flag(SettingKeys.NoBuild);
        Names(SettingKeys.NoBuildPackage);
        Flag(SettingKeys.NoBinary);
        Names(SettingKeys.NoBinaryPackage);
        Text(SettingKeys.TorchBackend);
        return _text.ToString();
    }

    private void WriteIndexes()
    {
        WriteIndexList();
        if (settings.Find(SettingKeys.IndexUrl) is { } url)
        {
            Line(SettingKeys.IndexUrl.Name, TomlText.String(IndexText.Location(url.Value)));
        }

        List(SettingKeys.ExtraIndexUrl, static index => TomlText.String(IndexText.Location(index)));
        Flag(SettingKeys.NoIndex);
        List(SettingKeys.FindLinks, static index => TomlText.String(IndexText.Location(index)));
        Text(SettingKeys.IndexStrategy);
        Text(SettingKeys.KeyringProvider);
    }

    // An upgrade unites what the receipt has with what the files still say: uv writes such an index a second time, and would add one with every upgrade.
    private void WriteIndexList()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tables = new List<string>();
        foreach (var index in settings.Get(SettingKeys.Index, []))
        {
            var table = IndexText.Table(index);
            var count = counts[table] = counts.GetValueOrDefault(table) + 1;
            if (count <= (withMoments ? 2 : 1))
            {
                tables.Add(table);
            }
        }

        if (tables.Count > 0)
        {
            Line(SettingKeys.Index.Name, TomlText.Array(tables));
        }
    }

    private void WriteIsolation()
    {
        if (settings.IsSet(SettingKeys.NoBuildIsolation))
        {
            Line("build-isolation", "\"shared\"");
        }
        else if (settings.Get(SettingKeys.NoBuildIsolationPackage, []) is { Count: > 0 } packages)
        {
            Line("build-isolation", $"{{ shared-package = {TomlText.Array(packages.Select(static name => TomlText.String(name.Value)))} }}");
        }
    }

    private void WriteCutOffs()
    {
        if (settings.Find(SettingKeys.ExcludeNewer)?.Value is { } newer && newer.Kind != ExcludeNewerKind.Disabled)
        {
            if (newer.Kind == ExcludeNewerKind.Span)
            {
                if (withMoments)
                {
                    Line("exclude-newer", Moment(newer));
                }

                Line("exclude-newer-span", TomlText.String(newer.Text));
            }
            else
            {
                Line("exclude-newer", TomlText.String(newer.Text));
            }
        }

        Map(SettingKeys.ExcludeNewerPackage, value => value.Kind switch
        {
            ExcludeNewerKind.Disabled => "false",
            ExcludeNewerKind.Span when withMoments => $"{{ timestamp = {Moment(value)}, span = {TomlText.String(value.Text)} }}",
            ExcludeNewerKind.Span => TomlText.String(value.Text),
            _ => TomlText.String(value.Text),
        });
    }

    private string Moment(ExcludeNewerValue value) => TomlText.String(CutOffText(value.Resolve(now)!.Value));

    private static string CutOffText(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.') + "Z";

    private static string Config(ConfigSettings values) => TomlText.InlineTable(values.Values.Select(static pair => KeyValuePair.Create(
        pair.Key, pair.Value.IsList ? TomlText.Array(pair.Value.Texts.Select(static text => TomlText.String(text))) : TomlText.String(pair.Value.Texts[0]))));

    private static string Dependency(ExtraBuildDependency dependency) => dependency.MatchRuntime
        ? $"{{ requirement = {TomlText.String(dependency.Requirement.ToString())}, match-runtime = true }}"
        : TomlText.String(dependency.Requirement.ToString());

    private static string Metadata(StaticMetadata metadata)
    {
        var entries = new List<KeyValuePair<string, string>> { new("name", TomlText.String(metadata.Name.Value)) };
        if (metadata.Version is { } version)
        {
            entries.Add(new("version", TomlText.String(version.ToString())));
        }

        entries.Add(new("requires-dist", TomlText.Array(metadata.RequiresDist.Select(static requirement => TomlText.String(requirement.ToString())))));
        if (metadata.RequiresPython is { } python)
        {
            entries.Add(new("requires-python", TomlText.String(python.ToString())));
        }

        entries.Add(new("provides-extra", TomlText.Array(metadata.ProvidesExtras.Select(static extra => TomlText.String(extra.Value)))));
        return TomlText.InlineTable(entries);
    }

    private void Text(SettingKey<string> key)
    {
        if (settings.Find(key) is { } setting)
        {
            Line(key.Name, TomlText.String(setting.Value));
        }
    }

    private void Flag(SettingKey<bool> key)
    {
        if (settings.Find(key) is { } setting)
        {
            Line(key.Name, setting.Value ? "true" : "false");
        }
    }

    private void Names(SettingKey<IReadOnlyList<PackageName>> key) => List(key, static name => TomlText.String(name.Value));

    private void List<T>(SettingKey<IReadOnlyList<T>> key, Func<T, string> write)
    {
        if (settings.Get(key, []) is { Count: > 0 } values)
        {
            Line(key.Name, TomlText.Array(values.Select(write)));
        }
    }

    private void Map<T>(SettingKey<IReadOnlyDictionary<PackageName, T>> key, Func<T, string> write)
    {
        if (settings.Find(key) is { Value.Count: > 0 } setting)
        {
            Line(key.Name, TomlText.InlineTable(setting.Value.OrderBy(static pair => pair.Key).Select(pair => KeyValuePair.Create(pair.Key.Value, write(pair.Value)))));
        }
    }

    private void Line(string key, string value) => _text.Append(key).Append(" = ").Append(value).Append('\n');
}
