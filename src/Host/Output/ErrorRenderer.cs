using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;

namespace PyTool.Host.Output;

/// <summary>Writes errors the way uv does: the message, its causes, the hints.</summary>
internal static class ErrorRenderer
{
    private const string CauseIndent = "         ";
    private const int MaximumCauses = 20;

    /// <summary>Shows an expected failure.</summary>
    public static void Show(ConsoleOutput output, PyToolException exception) => Show(output, exception.Message, exception.InnerException, exception.Hint);

    /// <summary>Shows a command line that cannot be understood.</summary>
    public static void Show(ConsoleOutput output, UsageException exception)
    {
        var text = new StringBuilder("error: ").Append(exception.Message).Append("\n\n");
        foreach (var tip in exception.Tips)
        {
            text.Append("  tip: ").Append(tip).Append('\n');
        }

        text.Append(exception.Tips.Count > 0 ? "\n" : "");
        if (exception.Usage is { } usage)
        {
            text.Append("Usage: ").Append(usage).Append("\n\n");
        }

        output.WriteErrorLine(text.Append("For more information, try '--help'.").ToString());
    }

    /// <summary>Each line is a hint of its own, unless there are paragraphs: those are one.</summary>
    private static void Collect(List<string> hints, string? hint)
    {
        if (hint is not null)
        {
            hints.AddRange(hint.Contains("\n\n", StringComparison.Ordinal) ? [hint] : hint.Split('\n'));
        }
    }

    /// <summary>Shows a message with causes and hints, unless everything is silenced.</summary>
    public static void Show(ConsoleOutput output, string message, Exception? cause, string? hint)
    {
        if (output.Quiet > 1)
        {
            return;
        }

        var hints = new List<string>();
        Collect(hints, hint);
        var text = new StringBuilder();
        text.Append(ConsoleOutput.Paint(output.ColorsError, "31;1", "error")).Append(ConsoleOutput.Paint(output.ColorsError, "1", ":")).Append(' ').Append(message);
        for (var count = 0; cause is not null && count < MaximumCauses; cause = cause.InnerException, count++)
        {
            text.Append("\n  ").Append(ConsoleOutput.Paint(output.ColorsError, "31;1", "cause")).Append(": ").Append(Indent(cause.Message, CauseIndent));
            if (cause is PyToolException { Hint: { } inner })
            {
                Collect(hints, inner);
            }
        }

        foreach (var line in hints)
        {
            text.Append("\n\n").Append(ConsoleOutput.Paint(output.ColorsError, "36;1", "hint")).Append(": ").Append(line);
        }

        output.WriteErrorLine(text.ToString());
    }

    // Empty lines stay empty, all others stand under the message.
    private static string Indent(string message, string indent) =>
        message.TrimEnd('\n').Replace("\n", "\n" + indent, StringComparison.Ordinal).Replace("\n" + indent + "\n", "\n\n", StringComparison.Ordinal);
}
