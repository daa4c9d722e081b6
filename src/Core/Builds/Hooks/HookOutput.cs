using System.Text;
using PyTool.Abstractions.Launching;

namespace PyTool.Core.Builds.Hooks;

/// <summary>Keeps what a backend prints, within bounds, and hands it on to who shows it.</summary>
internal sealed class HookOutput(Action<string>? forward) : ILaunchOutput
{
    private const int MaximumKept = 256 * 1024;

    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Lock _gate = new();

    public void WriteLine(string line, bool isError)
    {
        lock (_gate)
        {
            Keep(isError ? _error : _output, line);
        }

        forward?.Invoke(line);
    }

    /// <summary>What was printed, in the two sections of a failure; empty when it was shown already, or when there was nothing.</summary>
    public string Sections()
    {
        if (forward is not null)
        {
            return "";
        }

        lock (_gate)
        {
            var text = new StringBuilder();
            Append(text, "[stdout]", _output);
            Append(text, "[stderr]", _error);
            return text.ToString();
        }
    }

    /// <summary>What was printed on standard error.</summary>
    public string Error()
    {
        lock (_gate)
        {
            return _error.ToString();
        }
    }

    private static void Append(StringBuilder text, string title, StringBuilder content)
    {
        if (content.Length > 0)
        {
            text.Append("\n\n").Append(title).Append('\n').Append(content.ToString().TrimEnd());
        }
    }

    // The end tells why it failed: the beginning goes when there is too much.
    private static void Keep(StringBuilder text, string line)
    {
        text.Append(line.Length > MaximumKept ? line.AsSpan(0, MaximumKept) : line).Append('\n');
        if (text.Length > 2 * MaximumKept)
        {
            text.Remove(0, text.Length - MaximumKept);
        }
    }
}
