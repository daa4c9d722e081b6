using System.Text;

namespace PyTool.Host.Output;

/// <summary>Everything the user sees: results on standard output, all else on standard error. Whatever text comes by here, no control sequence of it reaches a terminal.</summary>
public sealed class ConsoleOutput
{
    private readonly Lazy<TextWriter> _output;
    private readonly Lazy<TextWriter> _error;
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _live;

    /// <summary>Writes to the given streams.</summary>
    public ConsoleOutput(Func<Stream> output, Func<Stream> error)
    {
        _output = new(() => new StreamWriter(output(), new UTF8Encoding(false), 1 << 14) { AutoFlush = false, NewLine = "\n" });
        _error = new(() => new StreamWriter(error(), new UTF8Encoding(false), 1 << 10) { AutoFlush = true, NewLine = "\n" });
    }

    /// <summary>How much is silenced: 0 nothing, 1 summaries and warnings, 2 errors and most results too.</summary>
    public int Quiet { get; set; }

    /// <summary>How much of the log is shown: 0 nothing.</summary>
    public int Verbose { get; set; }

    /// <summary>Whether colours are written to standard error.</summary>
    public bool ColorsError { get; set; }

    /// <summary>Whether colours are written to standard output.</summary>
    public bool ColorsOutput { get; set; }

    /// <summary>Whether live progress may be drawn.</summary>
    public bool ShowsProgress { get; set; }

    /// <summary>Whether there was a warning, shown or not.</summary>
    public bool HasWarned { get; private set; }

    /// <summary>Takes standard output as it is now: what happens to the descriptor later does not matter.</summary>
    internal void OpenOutput()
    {
        lock (_lock)
        {
            _ = _output.Value;
        }
    }

    /// <summary>Replaces the lines at the end of the terminal that change. The next line of any other kind takes their place.</summary>
    public void ShowLive(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        lock (_lock)
        {
            if (_live == 0 && lines.Count == 0)
            {
                return;
            }

            var text = new StringBuilder(EraseLive());
            foreach (var line in lines)
            {
                text.Append(line).Append('\n');
            }

            _live = lines.Count;
            try
            {
                _error.Value.Write(text.ToString());
            }
            catch (Exception exception) when (IsUnwritable(exception))
            {
                // Nobody is left to be shown anything.
            }
        }
    }

    /// <summary>A result that is printed even when quiet.</summary>
    public void WriteResult(string text)
    {
        lock (_lock)
        {
            try
            {
                _output.Value.Write(OutputText.Printable(text, ColorsOutput));
            }
            catch (Exception exception) when (IsUnwritable(exception))
            {
                throw new StandardOutputException(exception);
            }
        }
    }

    /// <summary>A line of result that is printed even when quiet.</summary>
    public void WriteResultLine(string text) => WriteResult(text + "\n");

    /// <summary>A result that only <c>-qq</c> silences.</summary>
    public void WriteImportant(string text)
    {
        if (Quiet < 2)
        {
            WriteResult(text);
        }
    }

    /// <summary>A result that <c>--quiet</c> silences.</summary>
    public void WriteOutput(string text)
    {
        if (Quiet == 0)
        {
            WriteResult(text);
        }
    }

    /// <summary>A line of result that <c>--quiet</c> silences.</summary>
    public void WriteOutputLine(string text)
    {
        if (Quiet == 0)
        {
            WriteResult(text + "\n");
        }
    }

    /// <summary>A summary line on standard error, silenced by <c>--quiet</c>.</summary>
    public void WriteStatus(string line)
    {
        if (Quiet == 0)
        {
            WriteErrorLine(line);
        }
    }

    /// <summary>A warning; the same text is shown once.</summary>
    public void WriteWarning(string message)
    {
        HasWarned = true;
        if (Quiet > 0)
        {
            return;
        }

        lock (_lock)
        {
            if (!_warned.Add(message))
            {
                return;
            }
        }

        WriteErrorLine(Paint(ColorsError, "33;1", "warning") + Paint(ColorsError, "1", ":") + " " + message);
    }

    /// <summary>A line of the log.</summary>
    public void WriteTrace(string message)
    {
        if (Verbose > 0)
        {
            WriteErrorLine("DEBUG " + message);
        }
    }

    /// <summary>A line on standard error, whatever the level.</summary>
    public void WriteErrorLine(string line)
    {
        lock (_lock)
        {
            try
            {
                line = OutputText.Printable(line, ColorsError);
                _error.Value.WriteLine(_live == 0 ? line : EraseLive() + line);
            }
            catch (Exception exception) when (IsUnwritable(exception))
            {
                // Full, gone, or closed before the start: nobody is left to be told.
            }
        }
    }

    /// <summary>The codes that erase what changes: up to its first line, and away with everything from there.</summary>
    private string EraseLive()
    {
        var count = _live;
        _live = 0;
        return count == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\u001b[{count}A\u001b[J");
    }

    /// <summary>Text in a colour when colours are on.</summary>
    public static string Paint(bool isOn, string code, string text) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;

    /// <summary>Writes out what is buffered.</summary>
    /// <exception cref="StandardOutputException">Standard output is full or closed.</exception>
    public void Flush()
    {
        lock (_lock)
        {
            if (!_output.IsValueCreated)
            {
                return;
            }

            try
            {
                _output.Value.Flush();
            }
            catch (Exception exception) when (IsUnwritable(exception))
            {
                throw new StandardOutputException(exception);
            }
        }
    }

    // A closed descriptor is "access denied" to the runtime.
    private static bool IsUnwritable(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
