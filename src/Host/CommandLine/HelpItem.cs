namespace PyTool.Host.CommandLine;

/// <summary>A line of help: an option, an argument or a command.</summary>
internal sealed class HelpItem
{
    public required string Title { get; init; }

    public required string Help { get; init; }

    public char? Short { get; init; }

    public bool IsPositional { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public string? Default { get; init; }

    /// <summary>In brackets; <see langword="null"/>: none.</summary>
    public string? Variable { get; init; }

    /// <summary>The sentence and all that stands behind it in brackets.</summary>
    public string Text
    {
        get
        {
            var text = Help;
            text += Variable is null ? "" : " " + Variable;
            text += Default is null ? "" : $" [default: {Default}]";
            return Values.Count == 0 ? text : $"{text} [possible values: {string.Join(", ", Values)}]";
        }
    }
}
