using System.Runtime.InteropServices;

namespace PyTool.Core.FastPath;

/// <summary>What changes when something at a path is replaced, rewritten, or given other rights. All zero: nothing is there.</summary>
internal readonly unsafe partial record struct PathStamp(ulong Device, ulong Inode, ulong Size, long Modified, long Changed, uint Mode, uint Owner)
{
    private const int RoomForStatx = 256;
    private const int AtWorkingDirectory = -100;
    private const int DoNotFollow = 0x100;
    private const uint BasicFields = 0x7ff;
    private const int NotFound = 2;
    private const int NotADirectory = 20;
    private const uint KindBits = 0xF000;
    private const uint LinkKind = 0xA000;
    private const uint DirectoryKind = 0x4000;

    public bool IsAbsent => Mode == 0;

    public bool IsLink => (Mode & KindBits) == LinkKind;

    public bool IsDirectory => (Mode & KindBits) == DirectoryKind;

    /// <summary>Rights of others than the owner.</summary>
    public uint ForeignRights => Mode & 0x3F;

    /// <summary>Nanoseconds since 1970 of the last change of content, name or rights, whichever is latest.</summary>
    public long Latest => Math.Max(Modified, Changed);

    /// <summary>Looks at a path.</summary>
    /// <param name="path">UTF-8, ended by a zero.</param>
    /// <param name="follow">Whether a link stands for what it leads to.</param>
    /// <returns>The stamp; <see langword="null"/>: it cannot be told whether anything is there.</returns>
    public static PathStamp? Read(ReadOnlySpan<byte> path, bool follow)
    {
        var fields = stackalloc byte[RoomForStatx];
        fixed (byte* start = path)
        {
            if (Statx(AtWorkingDirectory, start, follow ? 0 : DoNotFollow, BasicFields, fields) != 0)
            {
                return Marshal.GetLastPInvokeError() is NotFound or NotADirectory ? default(PathStamp) : null;
            }
        }

        return new PathStamp(
            ((ulong)*(uint*)(fields + 136) << 32) | *(uint*)(fields + 140),
            *(ulong*)(fields + 32),
            *(ulong*)(fields + 40),
            Nanoseconds(fields + 112),
            Nanoseconds(fields + 96),
            *(ushort*)(fields + 28),
            *(uint*)(fields + 20));
    }

    /// <summary>The user this process acts for.</summary>
    public static uint CurrentUser() => EffectiveUser();

    private static long Nanoseconds(byte* time) => (*(long*)time * 1_000_000_000) + *(uint*)(time + 8);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Statx(int directory, byte* path, int flags, uint mask, byte* fields);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
