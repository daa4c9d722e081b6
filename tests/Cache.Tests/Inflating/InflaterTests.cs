using System.IO.Compression;
using System.Text;
using PyTool.Plugins.Cache.Archives;
using PyTool.Plugins.Cache.Inflating;

namespace PyTool.Cache.Tests.Inflating;

public sealed class InflaterTests
{
    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void Run_WhatTheBaseLibraryPacked_ComesBack(CompressionLevel level)
    {
        var random = new Random(7);
        using var inflater = new Inflater();
        for (var round = 0; round < 40; round++)
        {
            var content = Content(random, round);

            Assert.Equal(content, Unpack(inflater, Pack(content, level), content.Length));
        }
    }

    [Fact]
    public void Run_RandomBytes_NeverCrashes()
    {
        var random = new Random(11);
        using var inflater = new Inflater();
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            if (bytes.Length > 0)
            {
                bytes[0] = (byte)((bytes[0] & ~7) | (round % 8));
            }

            try
            {
                Unpack(inflater, bytes, random.Next(0, 4000));
            }
            catch (ArchiveRefusedException)
            {
                // The usual verdict.
            }
        }
    }

    [Fact]
    public void Run_DamagedStream_GivesOtherBytesOrRefuses()
    {
        var content = Content(new Random(3), 30);
        var packed = Pack(content, CompressionLevel.Optimal);
        using var inflater = new Inflater();
        for (var position = 0; position < packed.Length; position += 1 + (packed.Length / 500))
        {
            var changed = packed.ToArray();
            changed[position] ^= 0x10;
            try
            {
                Assert.NotEqual(content, Unpack(inflater, changed, content.Length));
            }
            catch (ArchiveRefusedException)
            {
                // The usual verdict.
            }
        }
    }

    [Fact]
    public void Checksum_KnownText_HasKnownValue() => Assert.Equal(0xCBF43926u, Checksum.Update(0, "123456789"u8));

    [Fact]
    public void Checksum_InParts_EqualsWhole()
    {
        var bytes = new byte[1000];
        new Random(5).NextBytes(bytes);

        Assert.Equal(Checksum.Update(0, bytes), Checksum.Update(Checksum.Update(0, bytes.AsSpan(0, 333)), bytes.AsSpan(333)));
    }

    private static byte[] Content(Random random, int round)
    {
        switch (round % 4)
        {
            case 0:
                var noise = new byte[random.Next(0, 300_000)];
                random.NextBytes(noise);
                return noise;
            case 1:
                return new byte[random.Next(0, 2_000_000)];
            case 2:
                var text = new StringBuilder();
                while (text.Length < round * 20_000)
                {
                    text.Append("def f").Append(random.Next(1000)).Append("(self):\n    return ").Append(random.Next()).Append('\n');
                }

                return Encoding.UTF8.GetBytes(text.ToString());
            default:
                var mixed = new byte[random.Next(0, 700_000)];
                for (var index = 0; index < mixed.Length; index++)
                {
                    mixed[index] = (byte)(random.Next(100) < 3 ? random.Next(256) : index % (round + 1));
                }

                return mixed;
        }
    }

    private static byte[] Pack(byte[] content, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, level))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private static unsafe byte[] Unpack(Inflater inflater, byte[] packed, int size)
    {
        var sink = new CollectingSink();
        fixed (byte* start = packed)
        {
            inflater.Run(start, packed.Length, size, sink);
        }

        return sink.Bytes.ToArray();
    }

    private sealed class CollectingSink : IInflateSink
    {
        public MemoryStream Bytes { get; } = new();

        public void Write(ReadOnlySpan<byte> bytes) => Bytes.Write(bytes);
    }
}
