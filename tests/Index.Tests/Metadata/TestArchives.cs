using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace PyTool.Index.Tests.Metadata;

/// <summary>Small wheels and source distributions.</summary>
internal static class TestArchives
{
    public const string Text = "Metadata-Version: 2.3\nName: alpha\nVersion: 1.0\nRequires-Python: >=3.8\nProvides-Extra: x\nLicense-Expression: MIT OR Apache-2.0\nLicense: Some licence\n  and its text\nClassifier: Topic :: Software\nClassifier: License :: OSI Approved\nRequires-Dist: beta>=2 ; extra == 'x'\nRequires-Dist: gamma @ git+https://h.example/g.git@main#subdirectory=s\n\nRequires-Dist: not-a-header\n";

    public static byte[] Wheel(string? metadata = Text, string directory = "alpha-1.0.dist-info", int padding = 0, string? second = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "alpha/__init__.py", "");
            if (padding > 0)
            {
                var noise = new byte[padding];
                new Random(1).NextBytes(noise);
                using var entry = zip.CreateEntry("alpha/data.bin", CompressionLevel.NoCompression).Open();
                entry.Write(noise);
            }

            if (metadata is not null)
            {
                Add(zip, directory + "/METADATA", metadata);
            }

            if (second is not null)
            {
                Add(zip, second + "/METADATA", Text);
            }

            Add(zip, directory + "/RECORD", "");
        }

        return bytes.ToArray();
    }

    public static byte[] TarGz(string? info, string path = "alpha-1.0/PKG-INFO")
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "alpha-1.0/"));
            Write(tar, "alpha-1.0/src/PKG-INFO", "Name: wrong\n");
            if (info is not null)
            {
                Write(tar, path, info);
            }
        }

        return bytes.ToArray();
    }

    private static void Write(TarWriter tar, string path, string text) =>
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
