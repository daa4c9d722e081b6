using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PyTool.EndToEnd.Tests.Tool.Building;

/// <summary>Copies of assemblies under another version.</summary>
internal static class AssemblyVersions
{
    // In a row of the table of assemblies the version follows the number of the hash algorithm.
    private const int VersionInRow = 4;

    public static void Copy(string from, string to, int major, int minor)
    {
        var bytes = File.ReadAllBytes(from);
        using var image = new PEReader([.. bytes]);
        var row = image.PEHeaders.MetadataStartOffset + image.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly) + VersionInRow;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(row), (ushort)major);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(row + sizeof(ushort)), (ushort)minor);
        File.WriteAllBytes(to, bytes);
    }
}
