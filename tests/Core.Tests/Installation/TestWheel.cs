using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PyTool.Core.Tests.Installation;

/// <summary>Makes wheels in memory: a sound one unless told otherwise.</summary>
internal sealed class TestWheel
{
    private readonly List<(string Path, string Content, bool IsExecutable)> files = [];

    public TestWheel(string name = "pkg", string version = "1.0")
    {
        Name = name;
        Version = version;
        Metadata = $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n";
    }

    public string Name { get; }

    public string Version { get; }

    public string FileName => $"{Name}-{Version}-py3-none-any.whl";

    public string Info => $"{Name}-{Version}.dist-info";

    public string Metadata { get; init; }

    public string WheelFile { get; init; } = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n";

    public string? EntryPoints { get; init; }

    /// <summary>The RECORD instead of a true one.</summary>
    public string? Record { get; init; }

    public bool HasRecord { get; init; } = true;

    public TestWheel With(string path, string content = "", bool isExecutable = false)
    {
        files.Add((path, content, isExecutable));
        return this;
    }

    public byte[] ToBytes()
    {
        var all = new List<(string Path, string Content, bool IsExecutable)>(files)
        {
            ($"{Info}/METADATA", Metadata, false),
            ($"{Info}/WHEEL", WheelFile, false),
        };
        if (EntryPoints is not null)
        {
            all.Add(($"{Info}/entry_points.txt", EntryPoints, false));
        }

        if (HasRecord)
        {
            var lines = all.Select(static file => $"{file.Path},sha256={Hash(file.Content)},{Encoding.UTF8.GetByteCount(file.Content)}\n");
            all.Add(($"{Info}/RECORD", Record ?? string.Concat(lines) + $"{Info}/RECORD,,\n", false));
        }

        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content, isExecutable) in all)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
                entry.ExternalAttributes = (isExecutable ? 0x81ED : 0x81A4) << 16;
                using var writer = entry.Open();
                writer.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    public static string Hash(string content) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
