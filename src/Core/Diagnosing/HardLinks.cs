using System.Runtime.InteropServices;

namespace PyTool.Core.Diagnosing;

/// <summary>Tries whether a file can stand in two places.</summary>
internal static partial class HardLinks
{
    /// <summary>Makes a hard link; says whether it could be made.</summary>
    public static bool TryMake(string existing, string path) =>
        OperatingSystem.IsWindows() ? CreateHardLink(path, existing, 0) : Link(existing, path) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string path, string existing, nint security);
}
