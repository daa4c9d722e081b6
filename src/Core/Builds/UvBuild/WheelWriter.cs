using System.IO.Compression;
using System.Security.Cryptography;
using PyTool.Standards.Records;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>Writes a wheel, reproducibly: fixed times, fixed modes, <c>RECORD</c> last.</summary>
internal static class WheelWriter
{
    private const int DirectoryMode = 0x41ED;
    private const int FileMode = 0x81A4;
    private const int ExecutableMode = 0x81ED;
    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(WheelContent content, string distInfo, Stream target, CompressionLevel compression)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var record = new List<RecordEntry>();
        foreach (var member in content.Members)
        {
            if (member.IsDirectory)
            {
                Create(archive, member.Path, DirectoryMode, CompressionLevel.NoCompression);
                continue;
            }

            var bytes = member.Content ?? File.ReadAllBytes(member.Source!);
            WriteFile(archive, member.Path, bytes, IsExecutable(member) ? ExecutableMode : FileMode, compression);
            record.Add(new RecordEntry { Path = member.Path, Hash = "sha256=" + Base64Url(SHA256.HashData(bytes)), Size = bytes.Length });
        }

        record.Add(new RecordEntry { Path = distInfo + "/RECORD" });

        // In the order of the archive, as uv writes it; installers sort for themselves.
        var text = string.Concat(record.Select(static entry => entry + "\n"));
        WriteFile(archive, distInfo + "/RECORD", System.Text.Encoding.UTF8.GetBytes(text), FileMode, compression);
    }

    private static void WriteFile(ZipArchive archive, string path, byte[] bytes, int mode, CompressionLevel compression)
    {
        using var stream = Create(archive, path, mode, compression).Open();
        stream.Write(bytes);
    }

    private static ZipArchiveEntry Create(ZipArchive archive, string path, int mode, CompressionLevel compression)
    {
        var entry = archive.CreateEntry(path, compression);
        entry.LastWriteTime = Beginning;
        entry.ExternalAttributes = mode << 16;
        return entry;
    }

    private static bool IsExecutable(WheelMember member) =>
        member.Source is not null && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(member.Source) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;

    private static string Base64Url(byte[] hash) => System.Buffers.Text.Base64Url.EncodeToString(hash);
}
