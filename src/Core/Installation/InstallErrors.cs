namespace PyTool.Core.Installation;

/// <summary>The stable codes of failed installations.</summary>
public static class InstallErrors
{
    /// <summary>The wheel breaks a rule of layout, metadata or safety.</summary>
    public const string WheelRefused = "PT1301";

    /// <summary>The environment cannot be changed.</summary>
    public const string EnvironmentNotWritable = "PT1302";

    /// <summary>An installed distribution cannot be removed safely.</summary>
    public const string CannotUninstall = "PT1303";

    /// <summary>Another process holds the environment for too long.</summary>
    public const string LockTimeout = "PT1304";

    /// <summary>The environment belongs to a provider that lets nobody change it.</summary>
    public const string ReadOnly = "PT1305";

    /// <summary>A requested distribution has neither a wheel nor a builder.</summary>
    public const string NoWheel = "PT1306";

    /// <summary>Compiling to bytecode failed.</summary>
    public const string BytecodeFailed = "PT1307";

    /// <summary>What a cache answers when an entry turned out to be damaged and was dropped: asking again heals it.</summary>
    internal const string CacheEntryDamaged = "PT1204";
}
