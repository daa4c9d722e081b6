using System.Text;
using PyTool.Host.Output;

namespace PyTool.Host.CommandLine;

/// <summary>Lays out one section of help: in two columns, or with the sentences on lines of their own where columns would be too narrow.</summary>
internal static class HelpSection
{
    private const int Width = 100;
    private const int Indent = 10;

    // What uv's parser counts beside the longest title, and the share of the line from which it gives up columns.
    private const int Surplus = 12;
    private const double Share = 0.40;

    public static void AppendShort(StringBuilder text, string heading, IReadOnlyList<HelpItem> items)
    {
        var taken = items.Max(i => i.Title.Length) + Surplus;
        if (taken > Width * Share && items.Any(i => i.Text.Length > Width - taken))
        {
            AppendHeading(text, heading);
            foreach (var item in items)
            {
                AppendTitle(text, item).Append('\n');
                AppendWrapped(text, item.Text, Indent);
            }
        }
        else
        {
            AppendColumns(text, heading, items);
        }
    }

    public static void AppendColumns(StringBuilder text, string heading, IReadOnlyList<HelpItem> items)
    {
        AppendHeading(text, heading);
        var hanging = items.Any(i => !i.IsPositional) ? 8 : 4;
        var column = items.Max(i => i.Title.Length) + hanging;
        foreach (var item in items)
        {
            var start = text.Length;
            AppendTitle(text, item);
            text.Append(' ', column - (text.Length - start));
            var lines = TextWrap.Lines(item.Text, Width - column);
            for (var i = 0; i < lines.Count; i++)
            {
                text.Append(' ', i == 0 ? 0 : column).Append(lines[i]).Append('\n');
            }
        }
    }

    public static void AppendLong(StringBuilder text, string heading, IReadOnlyList<HelpItem> items)
    {
        AppendHeading(text, heading);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            text.Append(i == 0 ? "" : "\n");
            AppendTitle(text, item).Append('\n');
            AppendWrapped(text, item.Help, Indent);
            if (item.Values.Count > 0)
            {
                text.Append('\n').Append(' ', Indent).Append("Possible values:\n");
                foreach (var value in item.Values)
                {
                    text.Append(' ', Indent).Append("- ").Append(value).Append('\n');
                }
            }

            foreach (var extra in new[] { item.Variable, item.Default is null ? null : $"[default: {item.Default}]" })
            {
                if (extra is not null)
                {
                    text.Append('\n').Append(' ', Indent).Append(extra).Append('\n');
                }
            }
        }
    }

    private static void AppendHeading(StringBuilder text, string heading) => text.Append('\n').Append(heading).Append(":\n");

    private static StringBuilder AppendTitle(StringBuilder text, HelpItem item) =>
        text.Append("  ").Append(item.IsPositional ? "" : item.Short is { } letter ? $"-{letter}, " : "    ").Append(item.Title);

    private static void AppendWrapped(StringBuilder text, string sentence, int indent)
    {
        foreach (var line in TextWrap.Lines(sentence, Width - indent))
        {
            text.Append(' ', indent).Append(line).Append('\n');
        }
    }
}
