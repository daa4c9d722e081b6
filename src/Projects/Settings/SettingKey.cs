using PyTool.Projects.Settings.Files;
using PyTool.Toml;

namespace PyTool.Projects.Settings;

/// <summary>A setting: its name in files, and how values of several layers come together.</summary>
public abstract class SettingKey
{
    private protected SettingKey(string name) => Name = name;

    /// <summary>Name of the key in files, such as <c>index-url</c>; of settings that only variables have, a name of the same style.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal abstract object ReadSetting(TomlValue value, SettingFile file);

    internal abstract SettingDescription Describe(object setting, string name, Func<string, string> show);

    internal abstract object Combine(object strong, object weak);

    /// <summary>A key with the same name, type and rules that is another one.</summary>
    internal abstract SettingKey Clone();

    internal abstract object Make(string text, SettingOrigin origin, string currentDirectory);
}
