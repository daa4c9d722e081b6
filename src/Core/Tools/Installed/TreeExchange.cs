using System.Runtime.InteropServices;

namespace PyTool.Core.Tools.Installed;

/// <summary>Puts finished trees in the place of old ones, so that whoever looks sees either the one or the other.</summary>
internal static partial class TreeExchange
{
    private const string NewMark = ".pytool-new-";
    private const string OldMark = ".pytool-old-";
    private const int AtWorkingDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>A name for a tree that is being built, beside its place.</summary>
    public static string Beside(string place) => Path.Combine(Path.GetDirectoryName(place)!, NewMark + Guid.NewGuid().ToString("N")[..12]);

    /// <summary>Gives a finished tree its place. What was there is removed.</summary>
    public static void Publish(string finished, string place)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(finished, place);
            return;
        }

        if (TryExchange(finished, place))
        {
            // What the name of the new tree stands for now is the old one.
            Remove(finished);
            return;
        }

        var old = Path.Combine(Path.GetDirectoryName(place)!, OldMark + Path.GetFileName(place));
        Remove(old);
        Directory.Move(place, old);
        Directory.Move(finished, place);
        Remove(old);
    }

    /// <summary>Removes a tree: nobody ever sees half of it.</summary>
    public static void Discard(string place)
    {
        var doomed = Beside(place);
        Directory.Move(place, doomed);
        Remove(doomed);
    }

    /// <summary>Ends what a killed process began. To be called by whoever holds the lock of the directory.</summary>
    public static void Recover(string directory)
    {
        foreach (var path in Directory.EnumerateDirectories(directory, ".pytool-*"))
        {
            var name = Path.GetFileName(path);
            var place = name.StartsWith(OldMark, StringComparison.Ordinal) ? Path.Combine(directory, name[OldMark.Length..]) : null;
            if (place is not null && !Directory.Exists(place))
            {
                Directory.Move(path, place);
            }
            else if (place is not null || name.StartsWith(NewMark, StringComparison.Ordinal))
            {
                Remove(path);
            }
        }
    }

    /// <summary>Removes a tree if it is there; what cannot be removed now, the next command removes.</summary>
    public static void Remove(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // It is not there.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A running tool may hold files open (Windows). The name is out of everybody's way.
        }
    }

    private static bool TryExchange(string finished, string place)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt2(AtWorkingDirectory, finished, AtWorkingDirectory, place, Exchange) == 0
                : OperatingSystem.IsMacOS() && RenameSwap(finished, place, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library: two steps then.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameSwap(string oldPath, string newPath, uint flags);
}
