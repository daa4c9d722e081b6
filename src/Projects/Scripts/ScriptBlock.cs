using System.Text;

namespace PyTool.Projects.Scripts;

/// <summary>The metadata block of a script (PEP 723) as text, with what stands before and after it.</summary>
public sealed class ScriptBlock
{
    private const string Opening = "# /// script";
    private const string Closing = "///";

    /// <summary>The script up to the block, as it is.</summary>
    public required string Prelude { get; init; }

    /// <summary>The TOML of the block, one line end after each line.</summary>
    public required string Metadata { get; init; }

    /// <summary>The script after the block, lines ended by <c>\n</c>; at least one line, as uv has it.</summary>
    public required string Postlude { get; init; }

    /// <summary>Finds the block of a script.</summary>
    /// <param name="text">The whole script.</param>
    /// <returns>The block, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="ProjectException">The block is not closed, or there are several.</exception>
    public static ScriptBlock? Find(string text)
    {
        var start = IndexOfOpening(text, 0);
        if (start < 0)
        {
            return null;
        }

        var lines = ReadComments(text, start + Opening.Length);
        var closing = lines.FindLastIndex(static l => l.Text == Closing);
        if (closing < 0)
        {
            throw new ProjectException(lines.Exists(static l => l.Text.StartsWith(Closing, StringComparison.Ordinal))
                ? "An opening tag (`# /// script`) was found, but the closing tag (`# ///`) has trailing content. Remove the trailing content so the line is exactly `# ///`."
                : "An opening tag (`# /// script`) was found without a closing tag (`# ///`). Ensure that every line between the opening and closing tags (including empty lines) starts with a leading `#`.");
        }

        var end = lines[closing].End;
        if (IndexOfOpening(text, end) >= 0)
        {
            throw new ProjectException("The script contains multiple PEP 723 metadata blocks");
        }

        var metadata = new StringBuilder();
        for (var i = 0; i < closing; i++)
        {
            metadata.Append(lines[i].Text).Append('\n');
        }

        return new ScriptBlock { Prelude = text[..start], Metadata = metadata.ToString(), Postlude = end == text.Length ? "\n" : Lines(text[end..]) };
    }

    /// <summary>A script that has no block yet, with a block to be filled: below the shebang, if there is one.</summary>
    /// <param name="text">The whole script.</param>
    public static ScriptBlock Begin(string text)
    {
        var prelude = "";
        if (text.StartsWith("#!", StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            prelude = (end < 0 ? text : text[..end]).TrimEnd('\r') + "\n";
            text = end < 0 ? "" : text[(end + 1)..];
        }

        // A comment right below would become part of the block.
        var postlude = Lines(text);
        var isComment = postlude is ['#', ' ' or '\n', ..];
        return new ScriptBlock { Prelude = prelude, Metadata = "", Postlude = isComment ? "\n" + postlude : postlude };
    }

    /// <summary>The script with other metadata.</summary>
    /// <param name="metadata">The TOML; its lines get their comment signs here.</param>
    public string With(string metadata)
    {
        var text = new StringBuilder(Prelude).Append(Opening).Append('\n');
        foreach (var line in metadata.TrimEnd('\n').Split('\n'))
        {
            var content = line.TrimEnd('\r');
            text.Append(content.Length == 0 ? "#" : "# ").Append(content).Append('\n');
        }

        return text.Append("# ").Append(Closing).Append('\n').Append(Postlude).ToString();
    }

    private static int IndexOfOpening(string text, int from)
    {
        for (var at = from; (at = text.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + Opening.Length;
            var isLine = (at == 0 || text[at - 1] == '\n') && (end == text.Length || text[end] == '\n' || (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n'));
            if (isLine)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The comment lines right below the opening tag, without their comment signs.</summary>
    private static List<(string Text, int End)> ReadComments(string text, int position)
    {
        var lines = new List<(string, int)>();
        position = After(text, position);
        while (position < text.Length && text[position] == '#')
        {
            var end = text.IndexOf('\n', position);
            var line = (end < 0 ? text[(position + 1)..] : text[(position + 1)..end]).TrimEnd('\r');
            if (line.Length > 0 && line[0] != ' ')
            {
                break;
            }

            position = end < 0 ? text.Length : end + 1;
            lines.Add((line.Length == 0 ? line : line[1..], position));
        }

        return lines;
    }

    private static int After(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }

    private static string Lines(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return lines.Length == 0 || lines.EndsWith('\n') ? lines : lines + "\n";
    }
}
