using System.Buffers;
using System.Buffers.Text;
using System.Text;
using PyTool.Toml.Writing;

namespace PyTool.Core.Locking.Document.Writing;

/// <summary>A growing UTF-8 text with the pieces of TOML that a lock is made of.</summary>
internal sealed class Utf8Text
{
    private static readonly SearchValues<char> NeedsCare = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public byte[] ToArray() => Written.ToArray();

    public Utf8Text Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    public Utf8Text Chars(ReadOnlySpan<char> text)
    {
        _length += Encoding.UTF8.GetBytes(text, Free(text.Length * 3));
        return this;
    }

    public Utf8Text Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var count);
        _length += count;
        return this;
    }

    /// <summary>A quoted string, basic unless that would need escapes.</summary>
    public Utf8Text Quoted(string text)
    {
        if (text.AsSpan().ContainsAny(NeedsCare))
        {
            return Chars(TomlText.String(text));
        }

        var free = Free((text.Length * 3) + 2);
        free[0] = (byte)'"';
        var count = Encoding.UTF8.GetBytes(text, free[1..]);
        free[count + 1] = (byte)'"';
        _length += count + 2;
        return this;
    }

    public Utf8Text Key(string key) => TomlText.IsBareKey(key) ? Chars(key) : Chars(TomlText.Key(key));

    /// <summary><c>key = "text"</c> on a line of its own.</summary>
    public Utf8Text Line(ReadOnlySpan<byte> key, string value) => Raw(key).Raw(" = "u8).Quoted(value).Raw("\n"u8);

    private Span<byte> Free(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(checked(_buffer.Length * 2), checked(_length + count)));
        }

        return _buffer.AsSpan(_length);
    }
}
