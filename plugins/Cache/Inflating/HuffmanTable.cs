using PyTool.Plugins.Cache.Archives;

namespace PyTool.Plugins.Cache.Inflating;

/// <summary>A canonical Huffman code: short codes by one look into a table, long ones bit by bit.</summary>
internal sealed class HuffmanTable(int quickBits, int symbols)
{
    public const int MaximumLength = 15;

    private readonly uint[] quick = new uint[1 << quickBits];
    private readonly ushort[] sorted = new ushort[symbols];
    private readonly int[] counts = new int[MaximumLength + 1];
    private readonly int[] offsets = new int[MaximumLength + 2];

    public int QuickBits => quickBits;

    /// <summary>By the next bits: entry shifted left by 4, with the code's length below; 0 for codes that are longer.</summary>
    public uint[] Quick => quick;

    /// <summary>Builds the table from the length of each symbol's code; <paramref name="values"/> turns symbols into entries.</summary>
    public void Build(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> values, bool mayBeIncomplete)
    {
        Array.Clear(counts);
        Array.Clear(quick);
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        CheckComplete(mayBeIncomplete);
        Span<int> codes = stackalloc int[MaximumLength + 1];
        var code = 0;
        offsets[1] = 0;
        for (var length = 1; length <= MaximumLength; length++)
        {
            code = (code + counts[length - 1]) << 1;
            codes[length] = code;
            offsets[length + 1] = offsets[length] + counts[length];
        }

        Span<int> next = stackalloc int[MaximumLength + 2];
        offsets.AsSpan().CopyTo(next);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0)
            {
                continue;
            }

            sorted[next[length]++] = (ushort)symbol;
            if (length <= quickBits)
            {
                Fill(Reverse(codes[length], length), length, (values[symbol] << 4) | (uint)length);
            }

            codes[length]++;
        }
    }

    /// <summary>Decodes a code that the quick table does not have. Returns the symbol, and the code's length, 0 when there is no such code.</summary>
    public int DecodeLong(ulong bits, out int length)
    {
        int code = 0, first = 0, index = 0;
        for (length = 1; length <= MaximumLength; length++)
        {
            code |= (int)(bits & 1);
            bits >>= 1;
            var count = counts[length];
            if (code - count < first)
            {
                return sorted[index + (code - first)];
            }

            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        length = 0;
        return 0;
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
        {
            reversed = (reversed << 1) | (code & 1);
            code >>= 1;
        }

        return reversed;
    }

    private void Fill(int start, int length, uint entry)
    {
        for (var index = start; index < quick.Length; index += 1 << length)
        {
            quick[index] = entry;
        }
    }

    private void CheckComplete(bool mayBeIncomplete)
    {
        int left = 1, used = 0;
        for (var length = 1; length <= MaximumLength; length++)
        {
            left = (left << 1) - counts[length];
            used += counts[length];
            if (left < 0)
            {
                throw new ArchiveRefusedException("its packed data is damaged (a code has too many words)");
            }
        }

        // Deflate allows one incomplete code: a single distance of one bit, or none at all.
        if (left > 0 && !(mayBeIncomplete && (used == 0 || (used == 1 && counts[1] == 1))))
        {
            throw new ArchiveRefusedException("its packed data is damaged (a code is incomplete)");
        }
    }
}
