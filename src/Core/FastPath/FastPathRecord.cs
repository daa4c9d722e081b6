using System.Buffers.Binary;
using System.Text;

namespace PyTool.Core.FastPath;

/// <summary>An answer with everything it depends on, and its form in a file.</summary>
internal sealed class FastPathRecord
{
    private const uint Mark = 0x31504650;
    private const int DigestSize = 16;
    private const int MaximumInputs = 100_000;

    public required UInt128 Key { get; init; }

    /// <summary>The words and the working directory again: a sum alone might meet another by chance.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public required FastPathAnswer Answer { get; init; }

    public required IReadOnlyList<FastPathInput> Inputs { get; init; }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write((ulong)(Key >> 64));
            writer.Write((ulong)Key);
            Write(writer, Words);
            writer.Write(Answer.Resolved ?? -1);
            writer.Write(Answer.Checked ?? -1);
            Write(writer, Answer.Lines);
            Write(writer, Answer.Environment);
            writer.Write(Inputs.Count);
            foreach (var input in Inputs)
            {
                writer.Write(input.Path.Length);
                writer.Write(input.Path.Span);
                Write(writer, input.Own);
                if (input.Own.IsLink)
                {
                    Write(writer, input.Target);
                }
            }
        }

        var digest = new TextDigest();
        digest.Add(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        Span<byte> end = stackalloc byte[DigestSize];
        BinaryPrimitives.WriteUInt128LittleEndian(end, digest.Value);
        stream.Write(end);
        return stream.ToArray();
    }

    /// <summary>Reads a record.</summary>
    /// <returns>The record; <see langword="null"/>: damaged, or of another version.</returns>
    public static FastPathRecord? Read(byte[] content)
    {
        var length = content.Length - DigestSize;
        if (length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(content) != Mark)
        {
            return null;
        }

        var digest = new TextDigest();
        digest.Add(content.AsSpan(0, length));
        if (digest.Value != BinaryPrimitives.ReadUInt128LittleEndian(content.AsSpan(length)))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, sizeof(uint), length - sizeof(uint)), Encoding.UTF8);
            return new FastPathRecord
            {
                Key = new UInt128(reader.ReadUInt64(), reader.ReadUInt64()),
                Words = ReadTexts(reader),
                Answer = new FastPathAnswer { Resolved = ReadCount(reader), Checked = ReadCount(reader), Lines = ReadTexts(reader), Environment = ReadEnvironment(reader) },
                Inputs = ReadInputs(reader, content),
            };
        }
        catch (Exception exception) when (exception is EndOfStreamException or IOException or FormatException or ArgumentException)
        {
            // Written by somebody else: as good as none.
            return null;
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static void Write(BinaryWriter writer, FastPathEnvironment? environment)
    {
        writer.Write(environment is not null);
        if (environment is not null)
        {
            writer.Write(environment.Scripts);
            writer.Write(environment.SysExecutable);
            writer.Write(environment.BaseExecutable);
            writer.Write(environment.Prefix);
            writer.Write(environment.BasePrefix);
            writer.Write(environment.IsManaged);
        }
    }

    private static void Write(BinaryWriter writer, PathStamp stamp)
    {
        writer.Write(stamp.Device);
        writer.Write(stamp.Inode);
        writer.Write(stamp.Size);
        writer.Write(stamp.Modified);
        writer.Write(stamp.Changed);
        writer.Write(stamp.Mode);
        writer.Write(stamp.Owner);
    }

    private static int? ReadCount(BinaryReader reader) => reader.ReadInt32() is var count and >= 0 ? count : null;

    private static string[] ReadTexts(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MaximumInputs)
        {
            throw new FormatException();
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    private static FastPathEnvironment? ReadEnvironment(BinaryReader reader) => !reader.ReadBoolean() ? null : new FastPathEnvironment
    {
        Scripts = reader.ReadString(), SysExecutable = reader.ReadString(), BaseExecutable = reader.ReadString(), Prefix = reader.ReadString(), BasePrefix = reader.ReadString(),
        IsManaged = reader.ReadBoolean(),
    };

    private static FastPathInput[] ReadInputs(BinaryReader reader, byte[] content)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MaximumInputs)
        {
            throw new FormatException();
        }

        var inputs = new FastPathInput[count];
        for (var i = 0; i < count; i++)
        {
            var length = reader.ReadInt32();
            var start = sizeof(uint) + (int)reader.BaseStream.Position;
            if (length < 2 || length > content.Length - start || content[start + length - 1] != 0)
            {
                throw new FormatException();
            }

            reader.BaseStream.Position += length;
            var own = ReadStamp(reader);
            inputs[i] = new FastPathInput(content.AsMemory(start, length), own, own.IsLink ? ReadStamp(reader) : own);
        }

        return inputs;
    }

    private static PathStamp ReadStamp(BinaryReader reader) =>
        new(reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt32(), reader.ReadUInt32());
}
