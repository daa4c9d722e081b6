using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyTool.Plugins.Cache.Archives;

namespace PyTool.Plugins.Cache.Inflating;

/// <summary>Unpacks deflate (RFC 1951) from memory. The base library's reader tells neither where the data ended nor that it was cut; this one accepts exactly
/// the given bytes and the given length. Used again for entry after entry: it keeps its tables and its window.</summary>
internal sealed unsafe class Inflater : IDisposable
{
    private const int HistorySize = 32 * 1024;
    private const int Capacity = 256 * 1024;
    private const int LongestCopy = 258;

    private readonly HuffmanTable literals = new(10, 288);
    private readonly HuffmanTable distances = new(9, 32);
    private readonly HuffmanTable lengthCodes = new(7, 19);
    private byte* window;

    private byte* input;
    private byte* inputEnd;
    private ulong bits;
    private int bitCount;

    private int position;
    private int flushed;
    private long total;
    private long expected;

    ~Inflater() => Release();

    /// <summary>Unpacks one entry.</summary>
    /// <exception cref="ArchiveRefusedException">The data is damaged, or not as long as it says.</exception>
    public void Run<TSink>(byte* data, long length, long size, TSink sink)
        where TSink : IInflateSink
    {
        window = window is null ? (byte*)NativeMemory.Alloc(Capacity) : window;
        input = data;
        inputEnd = data + length;
        (bits, bitCount) = (0, 0);
        (position, flushed, total, expected) = (0, 0, 0, size);
        var isLast = false;
        while (!isLast)
        {
            isLast = Take(1) == 1;
            switch (Take(2))
            {
                case 0:
                    CopyStored(sink);
                    break;
                case 1:
                    BuildFixed();
                    Decode(sink);
                    break;
                case 2:
                    ReadCodes();
                    Decode(sink);
                    break;
                default:
                    throw Damaged();
            }
        }

        Flush(sink);
        if (total != expected)
        {
            throw new ArchiveRefusedException("an entry is shorter than it says");
        }

        if (input - (bitCount >> 3) != inputEnd)
        {
            throw new ArchiveRefusedException("there are bytes after the packed data of an entry");
        }
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static ArchiveRefusedException Damaged() => new("its packed data is damaged");

    private void Release()
    {
        NativeMemory.Free(window);
        window = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Refill()
    {
        if (inputEnd - input >= 8)
        {
            bits |= Unsafe.ReadUnaligned<ulong>(input) << bitCount;
            input += (63 - bitCount) >> 3;
            bitCount |= 56;
            return;
        }

        while (bitCount <= 56 && input < inputEnd)
        {
            bits |= (ulong)*input++ << bitCount;
            bitCount += 8;
        }
    }

    private uint Take(int count)
    {
        Refill();
        if (bitCount < count)
        {
            throw Damaged();
        }

        var value = (uint)(bits & ((1UL << count) - 1));
        bits >>= count;
        bitCount -= count;
        return value;
    }

    private void CopyStored<TSink>(TSink sink)
        where TSink : IInflateSink
    {
        // Whole bytes that were read ahead go back to the input; the rest of the current byte is dropped.
        input -= bitCount >> 3;
        (bits, bitCount) = (0, 0);
        if (inputEnd - input < 4)
        {
            throw Damaged();
        }

        int length = Unsafe.ReadUnaligned<ushort>(input);
        if ((length ^ 0xFFFF) != Unsafe.ReadUnaligned<ushort>(input + 2) || inputEnd - input - 4 < length)
        {
            throw Damaged();
        }

        input += 4;
        while (length > 0)
        {
            MakeRoom(sink);
            var part = Math.Min(length, Capacity - position);
            Unsafe.CopyBlockUnaligned(window + position, input, (uint)part);
            input += part;
            position += part;
            length -= part;
            CheckLength();
        }
    }

    private void BuildFixed()
    {
        Span<byte> lengths = stackalloc byte[288];
        lengths[..144].Fill(8);
        lengths[144..256].Fill(9);
        lengths[256..280].Fill(7);
        lengths[280..].Fill(8);
        literals.Build(lengths, DeflateAlphabet.LiteralValues, mayBeIncomplete: false);
        Span<byte> distanceLengths = stackalloc byte[32];
        distanceLengths.Fill(5);
        distances.Build(distanceLengths, DeflateAlphabet.DistanceValues, mayBeIncomplete: false);
    }

    private void ReadCodes()
    {
        var literalCount = (int)Take(5) + 257;
        var distanceCount = (int)Take(5) + 1;
        var codeCount = (int)Take(4) + 4;
        if (literalCount > 286 || distanceCount > 30)
        {
            throw Damaged();
        }

        Span<byte> lengths = stackalloc byte[320];
        lengths.Clear();
        for (var index = 0; index < codeCount; index++)
        {
            lengths[DeflateAlphabet.LengthOrder[index]] = (byte)Take(3);
        }

        lengthCodes.Build(lengths[..19], DeflateAlphabet.PlainValues, mayBeIncomplete: false);
        lengths.Clear();
        ReadLengths(lengths, literalCount + distanceCount);
        if (lengths[256] == 0)
        {
            throw Damaged();
        }

        literals.Build(lengths[..literalCount], DeflateAlphabet.LiteralValues, mayBeIncomplete: true);
        distances.Build(lengths.Slice(literalCount, distanceCount), DeflateAlphabet.DistanceValues, mayBeIncomplete: true);
    }

    private void ReadLengths(Span<byte> lengths, int count)
    {
        for (var index = 0; index < count;)
        {
            Refill();
            var entry = lengthCodes.Quick[bits & 0x7F];
            var used = (int)(entry & 15);
            if (used == 0 || used > bitCount)
            {
                throw Damaged();
            }

            bits >>= used;
            bitCount -= used;
            var symbol = entry >> 6;
            if (symbol < 16)
            {
                lengths[index++] = (byte)symbol;
                continue;
            }

            if (symbol == 16 && index == 0)
            {
                throw Damaged();
            }

            var value = symbol == 16 ? lengths[index - 1] : (byte)0;
            var repeat = symbol switch { 16 => 3 + Take(2), 17 => 3 + Take(3), _ => 11 + Take(7) };
            if (index + repeat > count)
            {
                throw Damaged();
            }

            lengths.Slice(index, (int)repeat).Fill(value);
            index += (int)repeat;
        }
    }

    // Longer than the guide allows: the inner loop of all unpacking keeps its state in locals.
    private void Decode<TSink>(TSink sink)
        where TSink : IInflateSink
    {
        ref var literalTable = ref MemoryMarshal.GetArrayDataReference(literals.Quick);
        ref var distanceTable = ref MemoryMarshal.GetArrayDataReference(distances.Quick);
        const uint LiteralMask = (1 << 10) - 1, DistanceMask = (1 << 9) - 1;
        while (true)
        {
            MakeRoom(sink);
            var (buffer, count, to) = (bits, bitCount, position);
            var next = input;
            var stop = Capacity - LongestCopy - 8;
            var isEnd = false;
            while (to < stop)
            {
                if (inputEnd - next >= 8)
                {
                    buffer |= Unsafe.ReadUnaligned<ulong>(next) << count;
                    next += (63 - count) >> 3;
                    count |= 56;
                }
                else
                {
                    while (count <= 56 && next < inputEnd)
                    {
                        buffer |= (ulong)*next++ << count;
                        count += 8;
                    }
                }

                var entry = Unsafe.Add(ref literalTable, (uint)buffer & LiteralMask);
                if (entry == 0)
                {
                    entry = Long(literals, DeflateAlphabet.LiteralValues, buffer);
                }

                var used = (int)(entry & 15);
                buffer >>= used;
                count -= used;
                var kind = (entry >> 4) & 3;
                if (kind == DeflateAlphabet.Literal)
                {
                    window[to++] = (byte)(entry >> 12);
                    if (count >= 0)
                    {
                        continue;
                    }

                    throw Damaged();
                }

                if (kind != DeflateAlphabet.Copy)
                {
                    isEnd = kind == DeflateAlphabet.End && count >= 0 ? true : throw Damaged();
                    break;
                }

                var extra = (int)((entry >> 6) & 31);
                var length = (int)((entry >> 12) + (uint)(buffer & ((1UL << extra) - 1)));
                buffer >>= extra;
                count -= extra;
                entry = Unsafe.Add(ref distanceTable, (uint)buffer & DistanceMask);
                if (entry == 0)
                {
                    entry = Long(distances, DeflateAlphabet.DistanceValues, buffer);
                }

                used = (int)(entry & 15);
                extra = (int)((entry >> 6) & 31);
                var distance = (int)((entry >> 12) + (uint)((buffer >> used) & ((1UL << extra) - 1)));
                buffer >>= used + extra;
                count -= used + extra;
                if (count < 0 || distance > to || ((entry >> 4) & 3) != DeflateAlphabet.Copy)
                {
                    throw Damaged();
                }

                CopyMatch(window + to, distance, length);
                to += length;
            }

            (bits, bitCount, position) = (buffer, count, to);
            input = next;
            CheckLength();
            if (isEnd)
            {
                return;
            }
        }
    }

    private static uint Long(HuffmanTable table, uint[] values, ulong buffer)
    {
        var symbol = table.DecodeLong(buffer, out var length);
        return length > 0 ? (values[symbol] << 4) | (uint)length : throw Damaged();
    }

    /// <summary>Copies within the window; the ranges overlap when the distance is short. Up to seven bytes more may be written: the window has room for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyMatch(byte* to, int distance, int length)
    {
        var from = to - distance;
        if (distance >= 8)
        {
            for (var done = 0; done < length; done += 8)
            {
                Unsafe.WriteUnaligned(to + done, Unsafe.ReadUnaligned<ulong>(from + done));
            }
        }
        else if (distance == 1)
        {
            Unsafe.InitBlockUnaligned(to, *from, (uint)length);
        }
        else
        {
            for (var done = 0; done < length; done++)
            {
                to[done] = from[done];
            }
        }
    }

    private void CheckLength()
    {
        if (total + (position - flushed) > expected)
        {
            throw new ArchiveRefusedException("an entry is longer than it says");
        }
    }

    /// <summary>When the window is nearly full: hands on what is new and keeps the history that later copies may reach.</summary>
    private void MakeRoom<TSink>(TSink sink)
        where TSink : IInflateSink
    {
        if (position < Capacity - LongestCopy - 8)
        {
            return;
        }

        Flush(sink);
        Buffer.MemoryCopy(window + position - HistorySize, window, Capacity, HistorySize);
        position = flushed = HistorySize;
    }

    private void Flush<TSink>(TSink sink)
        where TSink : IInflateSink
    {
        CheckLength();
        if (position > flushed)
        {
            sink.Write(new ReadOnlySpan<byte>(window + flushed, position - flushed));
        }

        total += position - flushed;
        flushed = position;
    }
}
