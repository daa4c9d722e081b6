using System.Collections;
using System.Globalization;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings.Values;

namespace PyTool.Projects.Settings;

/// <summary>Writes values of settings in the style of TOML; texts go through a function that takes secrets out.</summary>
internal sealed class SettingValueText(Func<string, string> show)
{
    public string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => Quote(text),
        IndexDefinition index => Index(index),
        PreviewFeatures features => features.All is { } all ? Of(all) : List(features.Names),
        IDictionary table => Table(table),
        IEnumerable list => List(list),
        IFormattable number and (int or long) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(value.ToString() ?? ""),
    };

    private string Index(IndexDefinition index)
    {
        var name = index.Name is null ? "" : $"name = {Quote(index.Name)}, ";
        return $"{{ {name}url = {Quote(index.Location)}{(index.Default ? ", default = true" : "")}{(index.Explicit ? ", explicit = true" : "")}{(index.IsFlat ? ", format = \"flat\"" : "")} }}";
    }

    private string Table(IDictionary table)
    {
        var entries = new List<string>(table.Count);
        foreach (DictionaryEntry entry in table)
        {
            entries.Add($"{entry.Key} = {Of(entry.Value ?? "")}");
        }

        entries.Sort(StringComparer.Ordinal);
        return entries.Count == 0 ? "{}" : $"{{ {string.Join(", ", entries)} }}";
    }

    private string List(IEnumerable list)
    {
        var elements = new List<string>();
        foreach (var element in list)
        {
            elements.Add(Of(element ?? ""));
        }

        return $"[{string.Join(", ", elements)}]";
    }

    private string Quote(string text) => Toml.Writing.TomlText.String(show(text));
}
