namespace PyTool.Standards.Markers.Reading;

/// <summary>One side of a comparison: a variable or a quoted text.</summary>
internal readonly struct MarkerSide(MarkerKey? key, string? text)
{
    public MarkerKey? Key { get; } = key;

    public string? Text { get; } = text;

    public bool IsList => Key is MarkerKey.Extras or MarkerKey.DependencyGroups;
}
