using PyTool.Projects.Settings;

namespace PyTool.Projects.Indexes;

/// <summary>Indexes of options and variables: a URL, a path, or <c>name=url</c>.</summary>
public static class IndexArgument
{
    /// <summary>Reads a value of <c>--index</c> or <c>--default-index</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="directory">Relative paths are relative to it.</param>
    /// <param name="isDefault">Whether it takes the place of the default index.</param>
    /// <param name="origin">Where it comes from.</param>
    public static IndexDefinition Parse(string text, string directory, bool isDefault, SettingOrigin? origin)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = at > 0 && IndexName.Objection(text[..at]) is null ? text[..at] : null;
        var location = name is null ? text : text[(at + 1)..];
        var isUrl = IndexLocation.IsUrl(location);
        return new IndexDefinition
        {
            Given = location,
            Location = isUrl ? location : IndexLocation.PathOf(location, directory),
            IsPath = !isUrl,
            Name = name,
            Default = isDefault,
            Origin = origin,
        };
    }
}
