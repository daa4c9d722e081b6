using System.Buffers.Binary;

namespace PyTool.Plugins.Cache.Inflating;

/// <summary>CRC-32 of ZIP (reflected 0x04C11DB7), eight bytes at a time.</summary>
internal static class Checksum
{
    /// <summary>Constant after start: the remainders of every byte at each of eight places.</summary>
    private static readonly uint[] Table = Build();

    /// <summary>Goes on from the checksum of the bytes before; 0 at the start.</summary>
    public static uint Update(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~checksum;
        if (System.Runtime.Intrinsics.Arm.Crc32.Arm64.IsSupported)
        {
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                crc = System.Runtime.Intrinsics.Arm.Crc32.Arm64.ComputeCrc32(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            }
        }

        ref var table = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(Table);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = At(ref table, (7 * 256) + (low & 0xFF)) ^ At(ref table, (6 * 256) + ((low >> 8) & 0xFF))
                ^ At(ref table, (5 * 256) + ((low >> 16) & 0xFF)) ^ At(ref table, (4 * 256) + (low >> 24))
                ^ At(ref table, (3 * 256) + (high & 0xFF)) ^ At(ref table, (2 * 256) + ((high >> 8) & 0xFF))
                ^ At(ref table, 256 + ((high >> 16) & 0xFF)) ^ At(ref table, high >> 24);
        }

        foreach (var value in bytes)
        {
            crc = (crc >> 8) ^ Table[(crc ^ value) & 0xFF];
        }

        return ~crc;
    }

    private static uint At(ref uint table, uint index) => System.Runtime.CompilerServices.Unsafe.Add(ref table, index);

    private static uint[] Build()
    {
        var table = new uint[8 * 256];
        for (uint value = 0; value < 256; value++)
        {
            var remainder = value;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder >> 1) ^ (0xEDB88320 & (uint)-(int)(remainder & 1));
            }

            table[value] = remainder;
        }

        for (var index = 256; index < table.Length; index++)
        {
            table[index] = (table[index - 256] >> 8) ^ table[table[index - 256] & 0xFF];
        }

        return table;
    }
}
