using System.Runtime.InteropServices;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>The lock file of the installation directory, the one that uv takes too.</summary>
internal sealed class InstallLock : IDisposable
{
    private const int Exclusive = 2;
    private const int NonBlocking = 4;
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private InstallLock(FileStream file) => _file = file;

    public static async Task<InstallLock> TakeAsync(string directory, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(directory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            var told = false;
            while (!OperatingSystem.IsWindows() && NativeMethods.Flock((int)file.SafeFileHandle.DangerousGetHandle(), Exclusive | NonBlocking) != 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error is not (WouldBlockLinux or WouldBlockMac))
                {
                    surroundings.Warn("Failed to lock `" + directory + "`: " + Marshal.GetPInvokeErrorMessage(error));
                    break;
                }

                if (!told)
                {
                    surroundings.Trace("Waiting for another process that changes `" + directory + "`");
                    told = true;
                }

                await Task.Delay(Pause, surroundings.Clock, cancellationToken).ConfigureAwait(false);
            }

            return new InstallLock(file);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => _file.Dispose();
}
