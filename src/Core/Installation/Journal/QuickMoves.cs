using System.Runtime.InteropServices;

namespace PyTool.Core.Installation.Journal;

/// <summary>What placing does hundreds of times while nothing else goes on, each as one call of the kernel. Where that is not possible the callers know a longer way.</summary>
internal static partial class QuickMoves
{
    /// <summary>Renames a file or folder, unless something is there already. <see langword="false"/>: it was not done, for whatever reason.</summary>
    public static bool TryMove(string source, string target)
    {
        const int CurrentDirectory = -100;
        const uint NoReplacement = 1;
        try
        {
            return OperatingSystem.IsLinux() && RenameAt2(CurrentDirectory, source, CurrentDirectory, target, NoReplacement) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without this call.
            return false;
        }
    }

    /// <summary>Removes a folder that ought to be empty now. One that is not goes with all of the staging area.</summary>
    public static void RemoveIfEmpty(string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = RemoveDirectory(directory);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "rmdir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RemoveDirectory(string path);
}
