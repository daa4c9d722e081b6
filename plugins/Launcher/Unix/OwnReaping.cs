using static PyTool.Plugins.Launcher.Unix.Constants;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>
/// Keeps the exit status of children for who waits for it. Where SIGCHLD was ignored from the start, and as process 1 of a container, the runtime takes the status of every child that ends, known to it
/// or not; an ignored SIGCHLD lets the kernel drop it. So for the time of a child the signal has its default action.
/// </summary>
internal sealed unsafe class OwnReaping : IDisposable
{
    // Dispositions belong to the process, so what is known of them does too.
    private static readonly Lock Gate = new();
    private static readonly byte[] Before = new byte[StructureRoom];
    private static int _children;

    private OwnReaping()
    {
    }

    /// <summary>Begins, before a child is started; <see langword="null"/>: there is no need.</summary>
    public static OwnReaping? Begin()
    {
        lock (Gate)
        {
            if (_children == 0)
            {
                if (Environment.ProcessId != 1 && StartState.WasIgnored(SignalChild) != true && !SignalForwarder.IsIgnored(SignalChild))
                {
                    return null;
                }

                var byDefault = stackalloc byte[StructureRoom];
                new Span<byte>(byDefault, StructureRoom).Clear();
                fixed (byte* before = Before)
                {
                    _ = NativeMethods.SignalAction(SignalChild, byDefault, before);
                }
            }

            _children++;
            return new OwnReaping();
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--_children > 0)
            {
                return;
            }

            fixed (byte* before = Before)
            {
                _ = NativeMethods.SignalAction(SignalChild, before, null);
            }

            // For the children of others that ended meanwhile.
            _ = NativeMethods.Kill(Environment.ProcessId, SignalChild);
        }
    }
}
