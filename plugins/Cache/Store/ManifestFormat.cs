using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PyTool.Plugins.Cache.Unpacking;

namespace PyTool.Plugins.Cache.Store;

/// <summary>The manifest as bytes: signature, digest of the archive, files, and a digest over all of it. Anything unexpected makes it no manifest.</summary>
internal static class ManifestFormat
{
    private const int DigestLength = 32;
    private const int RecordLength = 2 + 1 + 8 + 8 + DigestLength;

    private static ReadOnlySpan<byte> Signature => "pytool-manifest 1\n"u8;

    public static byte[] Write(Manifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + (manifest.Files.Length * (RecordLength + 48)));
        buffer.Write(Signature);
        buffer.Write(Convert.FromHexString(manifest.Sha256));
        var head = buffer.GetSpan(12);
        BinaryPrimitives.WriteInt64LittleEndian(head, manifest.ArchiveLength);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], manifest.Files.Length);
        buffer.Advance(12);
        foreach (var file in manifest.Files)
        {
            WriteFile(buffer, file);
        }

        buffer.Write(SHA256.HashData(buffer.WrittenSpan));
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a manifest; <see langword="null"/> when it is damaged.</summary>
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Signature.Length + DigestLength + 12 + DigestLength || !bytes.StartsWith(Signature))
        {
            return null;
        }

        Span<byte> digest = stackalloc byte[DigestLength];
        SHA256.HashData(bytes[..^DigestLength], digest);
        if (!digest.SequenceEqual(bytes[^DigestLength..]))
        {
            return null;
        }

        var body = bytes[Signature.Length..^DigestLength];
        var sha256 = Convert.ToHexStringLower(body[..DigestLength]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(body[DigestLength..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(body[(DigestLength + 8)..]);
        body = body[(DigestLength + 12)..];
        if (count < 0 || count > body.Length / RecordLength)
        {
            return null;
        }

        var files = new UnpackedFile[count];
        for (var index = 0; index < count; index++)
        {
            if (ReadFile(ref body) is not { } file)
            {
                return null;
            }

            files[index] = file;
        }

        return body.IsEmpty ? new Manifest { Sha256 = sha256, ArchiveLength = length, Files = files } : null;
    }

    private static void WriteFile(ArrayBufferWriter<byte> buffer, UnpackedFile file)
    {
        var pathLength = Encoding.UTF8.GetByteCount(file.Path);
        var span = buffer.GetSpan(RecordLength + pathLength);
        BinaryPrimitives.WriteUInt16LittleEndian(span, (ushort)pathLength);
        span[2] = file.IsExecutable ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64LittleEndian(span[3..], file.Size);
        BinaryPrimitives.WriteInt64LittleEndian(span[11..], file.Modified);
        file.Digest.CopyTo(span[19..]);
        Encoding.UTF8.GetBytes(file.Path, span[RecordLength..]);
        buffer.Advance(RecordLength + pathLength);
    }

    private static UnpackedFile? ReadFile(ref ReadOnlySpan<byte> body)
    {
        if (body.Length < RecordLength)
        {
            return null;
        }

        int pathLength = BinaryPrimitives.ReadUInt16LittleEndian(body);
        if (body.Length < RecordLength + pathLength)
        {
            return null;
        }

        var file = new UnpackedFile
        {
            Path = Encoding.UTF8.GetString(body.Slice(RecordLength, pathLength)),
            IsExecutable = body[2] != 0,
            Size = BinaryPrimitives.ReadInt64LittleEndian(body[3..]),
            Modified = BinaryPrimitives.ReadInt64LittleEndian(body[11..]),
            Digest = body.Slice(19, DigestLength).ToArray(),
        };
        body = body[(RecordLength + pathLength)..];
        return file;
    }
}
