using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Caches;

namespace PyTool.Host.Output.Progress;

/// <summary>What is going on, as lines: a bar for each transfer, and a total when there are several. No line is wider than the terminal, or it could not be erased.</summary>
internal sealed class ProgressBlock(int width)
{
    private const int Bar = 24;
    private const int Most = 8;
    private const int LabelWidth = 28;

    private readonly List<DiagnosticEvent.Progress> going = [];
    private int ended;
    private long endedTotal;

    public bool IsEmpty => going.Count == 0;

    public void Note(DiagnosticEvent.Progress progress)
    {
        var place = going.FindIndex(item => string.Equals(item.Key, progress.Key, StringComparison.Ordinal));
        if (!progress.IsFinished)
        {
            if (place < 0)
            {
                going.Add(progress);
            }
            else
            {
                going[place] = progress;
            }

            return;
        }

        if (place >= 0)
        {
            going.RemoveAt(place);
            ended += progress.Total is null ? 0 : 1;
            endedTotal += progress.Total ?? 0;
        }

        if (IsEmpty)
        {
            (ended, endedTotal) = (0, 0);
        }
    }

    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string>();
        var (count, completed, total) = (ended, endedTotal, endedTotal);
        foreach (var item in going)
        {
            if (lines.Count < Most)
            {
                lines.Add(Line(item));
            }

            if (item.Total is { } all)
            {
                (count, completed, total) = (count + 1, completed + Math.Min(item.Completed, all), total + all);
            }
        }

        if (going.Count > Most)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {going.Count - Most} more"));
        }

        if (count > 1)
        {
            lines.Add(Line(string.Create(CultureInfo.InvariantCulture, $"Total ({ended}/{count})"), completed, total));
        }

        return lines;
    }

    private string Line(DiagnosticEvent.Progress item)
    {
        var label = OutputText.Escape(item.Label);
        return item.Total is { } total ? Line(label, item.Completed, total)
            : Cut(item.Completed == 0 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} ({item.Completed})"));
    }

    private string Line(string label, long completed, long total)
    {
        var filled = total <= 0 ? 0 : (int)(Math.Clamp(completed, 0, total) * Bar / total);
        label = label.Length > LabelWidth ? label[..(LabelWidth - 1)] + "…" : label.PadRight(LabelWidth);
        return Cut($"{label} {new string('━', filled)}{new string('─', Bar - filled)} {ByteSize.Text(completed)}/{ByteSize.Text(total)}");
    }

    private string Cut(string line) => line.Length < width ? line : line[..Math.Max(0, width - 1)];
}
