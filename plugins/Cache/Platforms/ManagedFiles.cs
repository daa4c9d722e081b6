namespace PyTool.Plugins.Cache.Platforms;

/// <summary>File operations by the base library, for the systems whose calls are not made directly.</summary>
internal static class ManagedFiles
{
    public static FileStamp? Look(string path)
    {
        FileSystemInfo info = new FileInfo(path);
        if (!info.Exists && info.LinkTarget is null)
        {
            info = new DirectoryInfo(path);
            if (!info.Exists)
            {
                return null;
            }
        }

        return new FileStamp
        {
            Kind = info.LinkTarget is not null ? FileKind.Link : info is DirectoryInfo ? FileKind.Directory : FileKind.File,
            Size = info is FileInfo { LinkTarget: null } file ? file.Length : 0,
            Modified = (info.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * 100,
            Mode = OperatingSystem.IsWindows() ? 0 : (int)info.UnixFileMode,
        };
    }

    public static CallResult Attempt(Action work)
    {
        try
        {
            work();
            return CallResult.Done;
        }
        catch (FileNotFoundException exception)
        {
            return new CallResult(CallStatus.NotFound, Code(exception));
        }
        catch (DirectoryNotFoundException exception)
        {
            return new CallResult(CallStatus.NotFound, Code(exception));
        }
        catch (UnauthorizedAccessException exception)
        {
            return new CallResult(CallStatus.NotPermitted, Code(exception));
        }
        catch (IOException exception)
        {
            var code = Code(exception);
            return new CallResult(code is 80 or 183 or 17 ? CallStatus.Exists : CallStatus.Failed, code);
        }
    }

    public static void Copy(string source, string target, bool executable)
    {
        File.Copy(source, target, overwrite: false);
        if (executable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, File.GetUnixFileMode(target) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    private static int Code(Exception exception) => exception.HResult & 0xFFFF;
}
