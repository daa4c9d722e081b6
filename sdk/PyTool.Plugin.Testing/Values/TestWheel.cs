using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Standards.Filenames;

namespace PyTool.Plugin.Testing.Values;

/// <summary>A small wheel in memory.</summary>
public sealed class TestWheel
{
    private readonly List<(string Path, byte[] Content)> _files = [];

    /// <summary>A wheel with one module, metadata and RECORD.</summary>
    public TestWheel(string name, string version, params string[] morePaths)
    {
        ArgumentNullException.ThrowIfNull(morePaths);
        FileName = $"{name}-{version}-py3-none-any.whl";
        var info = $"{name}-{version}.dist-info";
        Add($"{name}/__init__.py", $"VERSION = '{version}'\n");
        Add($"{name}/data/deep/file.txt", new string('x', 3000));
        Add($"{info}/METADATA", $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n");
        Add($"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: kit\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        foreach (var path in morePaths)
        {
            Add(path, "more\n");
        }

        Add($"{info}/RECORD", string.Concat(_files.Select(f => $"{f.Path},sha256={Base64(SHA256.HashData(f.Content))},{f.Content.Length}\n")) + $"{info}/RECORD,,\n");
        Content = Pack();
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content));
    }

    /// <summary>Its file name.</summary>
    public string FileName { get; }

    /// <summary>The archive.</summary>
    public byte[] Content { get; }

    /// <summary>Digest of the archive, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Paths and contents.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);

    /// <summary>The wheel as a cache is asked for it.</summary>
    /// <param name="sha256">The digest that is announced; <see langword="null"/>: the right one.</param>
    /// <param name="size">The size that is announced; <see langword="null"/>: the right one.</param>
    /// <param name="index">The index that listed it.</param>
    public WheelArtifact Artifact(string? sha256 = null, long? size = null, string index = "https://index.example/simple") => new()
    {
        FileName = WheelFilename.Parse(FileName),
        Source = new PackageSource.Registry { Url = index },
        Artifact = new Artifact
        {
            FileName = FileName, Url = $"{index}/files/{FileName}", Size = size ?? Content.Length, Index = new IndexReference { Url = index },
            Hashes = [new ArtifactHash { Algorithm = "sha256", Digest = sha256 ?? Sha256 }],
        },
    };

    private static string Base64(byte[] digest) => Convert.ToBase64String(digest).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private void Add(string path, string content) => _files.Add((path, Encoding.UTF8.GetBytes(content)));

    private byte[] Pack()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _files)
            {
                var entry = archive.CreateEntry(path);
                entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return buffer.ToArray();
    }
}
