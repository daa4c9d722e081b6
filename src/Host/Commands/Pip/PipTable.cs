using System.Text;

namespace PyTool.Host.Commands.Pip;

/// <summary>A table with a line of dashes below its heads.</summary>
internal static class PipTable
{
    /// <summary>The text; each column begins with its head.</summary>
    public static string Write(IReadOnlyList<string[]> columns)
    {
        if (columns.Count == 0)
        {
            return "";
        }

        var widths = columns.Select(static column => column.Max(static cell => cell.Length)).ToArray();
        var text = new StringBuilder();
        for (var row = 0; row < columns[0].Length; row++)
        {
            Append(text, columns, widths, column => column[row]);
            if (row == 0)
            {
                var at = 0;
                Append(text, columns, widths, _ => new string('-', widths[at++]));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string[]> columns, int[] widths, Func<string[], string> cell)
    {
        var line = new StringBuilder();
        for (var i = 0; i < columns.Count; i++)
        {
            line.Append(i == 0 ? "" : " ").Append(cell(columns[i]).PadRight(widths[i]));
        }

        text.Append(line.ToString().TrimEnd(' ')).Append('\n');
    }
}
