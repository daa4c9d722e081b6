namespace PyTool.EndToEnd.Tests.Documentation;

/// <summary>A fenced block of a document: a session of a console, a file, or text that nothing is done with.</summary>
internal sealed record DocumentBlock(string Language, string Argument, int Line, IReadOnlyList<string> Lines)
{
    /// <summary>All blocks in order.</summary>
    public static List<DocumentBlock> Read(string path)
    {
        var blocks = new List<DocumentBlock>();
        var (information, start, lines) = ("", 0, (List<string>?)null);
        foreach (var (line, number) in File.ReadAllLines(path).Select(static (line, i) => (line, i + 1)))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines?.Add(line);
            }
            else if (lines is null)
            {
                (information, start, lines) = (line[3..].Trim(), number, []);
            }
            else
            {
                var parts = information.Split(' ', 2);
                blocks.Add(new DocumentBlock(parts[0], parts.Length > 1 ? parts[1] : "", start, lines));
                lines = null;
            }
        }

        return blocks;
    }
}
