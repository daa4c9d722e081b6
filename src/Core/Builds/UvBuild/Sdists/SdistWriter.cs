using System.IO.Compression;

namespace PyTool.Core.Builds.UvBuild.Sdists;

/// <summary>Writes a source distribution, reproducibly: no times, no owners, fixed modes.</summary>
internal static class SdistWriter
{
    private const int PlainMode = 0x1A4;
    private const int ExecutableMode = 0x1ED;

    public static void Write(IReadOnlyList<SdistMember> members, Stream target)
    {
        using var compressed = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true);
        var tar = new PaxWriter(compressed);
        foreach (var member in members)
        {
            if (member.IsDirectory)
            {
                tar.WriteDirectory(member.Path, ExecutableMode);
            }
            else
            {
                tar.WriteFile(member.Path, member.Content ?? File.ReadAllBytes(member.Source!), IsExecutable(member.Source) ? ExecutableMode : PlainMode);
            }
        }

        tar.WriteEnd();
    }

    private static bool IsExecutable(string? source) =>
        source is not null && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(source) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
