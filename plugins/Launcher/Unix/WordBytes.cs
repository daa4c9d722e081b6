using System.Buffers;
using System.Text;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Words of a command line as text without loss: a byte that is no UTF-8 is the lone surrogate U+DC00 + byte, which no UTF-8 text contains.</summary>
internal static class WordBytes
{
    private const int FirstSurrogate = 0xdc00;

    /// <summary>How much room <see cref="Encode(ReadOnlySpan{char}, Span{byte})"/> needs at most.</summary>
    public static int MaximumLength(ReadOnlySpan<char> text) => text.Length * 3;

    /// <summary>The bytes of a word.</summary>
    /// <returns>How many were written.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> target)
    {
        var length = 0;
        while (text.IndexOfAnyInRange('\udc80', '\udcff') is var at and >= 0)
        {
            var isPair = at > 0 && char.IsHighSurrogate(text[at - 1]);
            length += Encoding.UTF8.GetBytes(text[..(isPair ? at + 1 : at)], target[length..]);
            if (!isPair)
            {
                target[length++] = (byte)text[at];
            }

            text = text[(at + 1)..];
        }

        return length + Encoding.UTF8.GetBytes(text, target[length..]);
    }

    /// <summary>A word as C string, with its NUL.</summary>
    public static byte[] Terminated(string text)
    {
        var bytes = new byte[MaximumLength(text) + 1];
        return bytes[..(Encode(text, bytes) + 1)];
    }

    /// <summary>The word that bytes stand for.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
                bytes = bytes[length..];
            }
            else
            {
                text.Append((char)(FirstSurrogate + bytes[0]));
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }
}
