namespace PyTool.Host.Output;

/// <summary>Breaks text at spaces.</summary>
internal static class TextWrap
{
    /// <summary>Lines of at most <paramref name="width"/> characters; a longer word stands alone.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        if (text.Length <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var start = 0;
        while (text.Length - start > width)
        {
            var end = text.LastIndexOf(' ', start + width, width + 1);
            if (end <= start && (end = text.IndexOf(' ', start + width)) < 0)
            {
                break;
            }

            lines.Add(text[start..end].TrimEnd(' '));
            start = end + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }
}
