using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;

namespace PyTool.Environments.Tests.Managed;

/// <summary>Archives in memory, served by URL.</summary>
internal sealed class ArchiveSource : IArtifactSource
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public List<string> Opened { get; } = [];

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A tree like the ones of standalone builds.</summary>
    public static byte[] Standalone(string version, Action<TarWriter>? more = null) => TarGz(writer =>
    {
        var minor = string.Join('.', version.Split('.').Take(2));
        AddFile(writer, $"python/bin/python{minor}", "#!/bin/sh\necho fake\n", executable: true);
        AddFile(writer, $"python/lib/python{minor}/os.py", "pass\n");
        AddFile(
            writer,
            $"python/lib/python{minor}/_sysconfigdata__linux.py",
            "build_time_vars = {'AR': '/tools/clang/bin/llvm-ar',\n 'CC': 'clang -pthread',\n 'CXX': 'clang++ -pthread',\n 'prefix': '/install',\n 'X': '-I/install/include /reinstall /installed'}\n");
        AddLink(writer, "python/bin/python3", $"python{minor}");
        more?.Invoke(writer);
    });

    public static byte[] TarGz(Action<TarWriter> fill)
    {
        using var memory = new MemoryStream();
        using (var packed = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new TarWriter(packed, TarEntryFormat.Pax))
        {
            fill(writer);
        }

        return memory.ToArray();
    }

    public static void AddFile(TarWriter writer, string name, string text, bool executable = false) => writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
    {
        DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)),
        Mode = (UnixFileMode)(executable ? 0b111_101_101 : 0b110_100_100),
    });

    public static void AddLink(TarWriter writer, string name, string target) => writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = target });

    public Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        Opened.Add(artifact.Url);
        return Files.TryGetValue(artifact.Url, out var bytes)
            ? Task.FromResult(new ArtifactContent { Stream = new MemoryStream(bytes), Length = bytes.Length })
            : throw new PyTool.Abstractions.Plugins.PyToolException("PT3001", "Not found: " + artifact.Url);
    }
}
