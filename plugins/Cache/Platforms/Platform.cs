using System.Text;
using PyTool.Plugins.Cache.Places;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>The file operations that differ between systems, as a value. Paths are UTF-8 and end with a zero byte: linking 20,000 files must not make 40,000 strings.</summary>
internal abstract class Platform
{
    /// <summary>The platform of this process.</summary>
    public static Platform Current { get; } = Create();

    /// <summary>Whether two names that differ in case only are usually one file.</summary>
    public abstract bool IgnoresCase { get; }

    /// <summary>Whether names of Windows devices and trailing dots are trouble.</summary>
    public virtual bool HasReservedNames => false;

    /// <summary>The user of the process; <see langword="null"/> where there is no such number.</summary>
    public virtual uint? User => null;

    /// <summary>The permission bits that new files do not get.</summary>
    public virtual int Umask => 0;

    /// <summary>Whether <see cref="OpenFolder"/> works; elsewhere every place is a whole path.</summary>
    public virtual bool HasFolders => false;

    public abstract FileStamp? Look(FilePlace file);

    public abstract CallResult HardLink(FilePlace source, FilePlace target);

    /// <param name="source">What the link says: a whole path.</param>
    /// <param name="target">The link.</param>
    public abstract CallResult SymbolicLink(ReadOnlySpan<byte> source, FilePlace target);

    /// <summary>A copy that shares its blocks with the source; the target must not exist.</summary>
    public abstract CallResult Clone(FilePlace source, FilePlace target, bool executable);

    /// <summary>A full copy; the target must not exist.</summary>
    public abstract CallResult Copy(FilePlace source, FilePlace target, bool executable);

    public abstract CallResult MakeDirectory(FilePlace directory);

    /// <summary>Opens a folder as the base of <see cref="FilePlace.In"/>; negative when that is impossible. Given back by <see cref="CloseFolder"/>.</summary>
    public virtual int OpenFolder(FilePlace folder) => -1;

    public virtual void CloseFolder(int folder)
    {
    }

    /// <summary>Puts a file or directory in place of another path on the same device, atomically.</summary>
    public abstract CallResult Rename(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target);

    public abstract CallResult Unlink(ReadOnlySpan<byte> path);

    /// <summary>Makes a file that must not exist. Mode 0644 or 0755, less the umask.</summary>
    /// <param name="path">Whole path.</param>
    /// <param name="place">The same file, perhaps in an open folder.</param>
    /// <param name="executable">Whether it gets the execute bits.</param>
    public abstract NewFile CreateFile(string path, FilePlace place, bool executable);

    /// <summary>Opens (and makes, if it can be made) a lock file; <see langword="null"/> when that is impossible.</summary>
    public abstract ILockHandle? OpenLock(string path);

    /// <summary>Makes sure that a file that grows beyond a limit of the user is an error to report, not the end of the process.</summary>
    public virtual void SurviveFileSizeLimit()
    {
    }

    public FileStamp? Look(string path) => Look(Encode(path));

    public NewFile CreateFile(string path, bool executable) => CreateFile(path, Encode(path), executable);

    public CallResult Rename(string source, string target) => Rename(Encode(source), Encode(target));

    public CallResult Unlink(string path) => Unlink(Encode(path));

    public static byte[] Encode(string path)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, bytes);
        return bytes;
    }

    protected static string Decode(ReadOnlySpan<byte> path) => Encoding.UTF8.GetString(path[..^1]);

    private static Platform Create() =>
        OperatingSystem.IsLinux() ? new LinuxPlatform()
        : OperatingSystem.IsWindows() ? new WindowsPlatform()
        : new MacPlatform();
}
