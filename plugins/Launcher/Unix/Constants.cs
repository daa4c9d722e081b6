namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Numbers of the system interface. Where systems differ, the value is taken at run time.</summary>
internal static class Constants
{
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int NotExecutable = 8;
    public const int AccessDenied = 13;
    public const int NoDevice = 19;
    public const int NotDirectory = 20;

    public const int SignalHangup = 1;
    public const int SignalInterrupt = 2;
    public const int SignalQuit = 3;
    public const int SignalKill = 9;
    public const int SignalPipe = 13;
    public const int SignalAlarm = 14;
    public const int SignalTerminate = 15;
    public const int SignalWindow = 28;

    /// <summary><c>SIGCHLD</c>.</summary>
    public static int SignalChild => IsMac ? 20 : 17;

    /// <summary><c>SIG_IGN</c>.</summary>
    public const nint SignalIgnored = 1;

    public const short SpawnProcessGroup = 2;
    public const short SpawnDefaultSignals = 4;

    public const int WaitForPid = 1;
    public const int WaitExited = 4;

    /// <summary>Room for <c>sigset_t</c>, <c>siginfo_t</c>, <c>struct sigaction</c> and the spawn structures: at most 336 bytes anywhere.</summary>
    public const int StructureRoom = 1024;

    public static bool IsMac { get; } = OperatingSystem.IsMacOS() || OperatingSystem.IsMacCatalyst();

    public static int WaitWithoutReaping => IsMac ? 0x20 : 0x01000000;

    public static int TimedOut => IsMac ? 60 : 110;

    public static int StaleHandle => IsMac ? 70 : 116;
}
