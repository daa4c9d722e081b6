using System.Text;
using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher;

/// <summary>Cuts a stream of bytes into lines. A line that never ends is handed on in pieces.</summary>
internal sealed class LineSplitter(ILaunchOutput output, bool isError)
{
    private const int MaximumLength = 64 * 1024;

    private readonly List<byte> _line = [];

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0)
            {
                Append(bytes);
                return;
            }

            Append(bytes[..end]);
            Emit();
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Hands on a last line without end.</summary>
    public void Flush()
    {
        if (_line.Count > 0)
        {
            Emit();
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (_line.Count + bytes.Length > MaximumLength)
        {
            var room = MaximumLength - _line.Count;
            _line.AddRange(bytes[..room]);
            bytes = bytes[room..];
            Emit();
        }

        _line.AddRange(bytes);
    }

    private void Emit()
    {
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_line);
        var text = Encoding.UTF8.GetString(bytes.EndsWith("\r"u8) ? bytes[..^1] : bytes);
        _line.Clear();
        output.WriteLine(text, isError);
    }
}
