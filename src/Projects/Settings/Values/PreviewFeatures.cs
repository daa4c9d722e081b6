using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

/// <summary>Value of <c>preview-features</c>: all, none, or names.</summary>
public sealed class PreviewFeatures
{
    /// <summary>Whether all are on (or off); <see langword="null"/>: as <see cref="Names"/> say.</summary>
    public bool? All { get; init; }

    /// <summary>Names as given; unknown ones only earn a warning.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    internal static PreviewFeatures Read(TomlValue value) => value.Kind switch
    {
        TomlKind.Boolean => new PreviewFeatures { All = value.AsBoolean() },
        TomlKind.Array => new PreviewFeatures { Names = value.ReadStrings() },
        _ => throw value.WrongKind("a boolean or a list of preview feature names"),
    };

    internal static PreviewFeatures Parse(string text)
        => new() { Names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) };

    internal static PreviewFeatures Merge(PreviewFeatures strong, PreviewFeatures weak)
        => new() { All = strong.All ?? weak.All, Names = [.. strong.Names, .. weak.Names] };
}
