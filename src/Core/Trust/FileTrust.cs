using System.Text;
using PyTool.Core.FastPath;

namespace PyTool.Core.Trust;

/// <summary>Who can have changed what is at a path. What pytool loads, and what binds it, may only come from the user or from root.</summary>
public static class FileTrust
{
    private const uint Root = 0;
    private const uint WrittenByOthers = 0x12;

    /// <summary>Looks at a file or directory; a link stands for what it leads to. Ask for the directories above as well: whoever can write there can exchange it.</summary>
    /// <returns>What is wrong; <see langword="null"/>: nothing, or nothing is there. On systems other than Linux and macOS the rights of the file system are not looked at; on macOS not the owner.</returns>
    public static DistrustedPath? Examine(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (OperatingSystem.IsLinux())
        {
            return PathStamp.Read(Encoding.UTF8.GetBytes(path + '\0'), follow: true) is not { IsAbsent: false } stamp ? null
                : stamp.Owner != Root && stamp.Owner != PathStamp.CurrentUser() ? new DistrustedPath { Path = path, Owner = stamp.Owner }
                : (stamp.Mode & WrittenByOthers) != 0 ? new DistrustedPath { Path = path } : null;
        }

        return OperatingSystem.IsMacOS() && (File.Exists(path) || Directory.Exists(path)) && (File.GetUnixFileMode(path) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0
            ? new DistrustedPath { Path = path } : null;
    }
}
