namespace PyTool.Toml.Editing;

/// <summary>The comments in the gap between two elements of an array.</summary>
internal sealed class GapText
{
    private GapText(string endOfLine, List<string> ownLines, string? indentation)
    {
        EndOfLine = endOfLine;
        OwnLines = ownLines;
        Indentation = indentation;
    }

    /// <summary>The comment on the line of the element before (or of the opening bracket), with the blanks before it; or empty.</summary>
    public string EndOfLine { get; }

    /// <summary>Comments on lines of their own, without indentation.</summary>
    public List<string> OwnLines { get; }

    /// <summary>Blanks at the start of the last line that has any; null if none has.</summary>
    public string? Indentation { get; }

    public static GapText Parse(string gap)
    {
        var endOfLine = "";
        var ownLines = new List<string>();
        string? indentation = null;
        var isFirst = true;
        foreach (var line in gap.Split('\n'))
        {
            var content = line.TrimStart(' ', '\t');
            var blanks = line[..^content.Length].TrimEnd('\r');
            content = content.TrimEnd(' ', '\t', '\r');
            if (blanks.Length > 0)
            {
                indentation = blanks;
            }

            if (content.Length > 0 && isFirst)
            {
                endOfLine = blanks + content;
            }
            else if (content.Length > 0)
            {
                ownLines.Add(content);
            }

            isFirst = false;
        }

        return new GapText(endOfLine, ownLines, indentation);
    }
}
