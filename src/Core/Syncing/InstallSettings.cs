using PyTool.Abstractions.Caching;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Core.Syncing;

/// <summary>How installations are done, by the settings.</summary>
public static class InstallSettings
{
    /// <summary>The options of the installer.</summary>
    /// <param name="session">The command.</param>
    /// <param name="held">The environment's lock, or <see langword="null"/>.</param>
    /// <param name="builder">Makes wheels of sources.</param>
    public static InstallOptions Of(CommandSession session, EnvironmentLock? held, IWheelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(session);
        var settings = session.Settings;
        return new InstallOptions
        {
            Diagnostics = session.Diagnostics,
            Clock = session.Clock,
            Lock = held,
            LockTimeout = ProjectEnvironment.LockTimeout(session),
            LinkMode = Mode(settings.Get(SettingKeys.LinkMode, "")),
            InstallerMetadata = !settings.IsSet(EnvironmentKeys.NoInstallerMetadata),
            SkipFilenameCheck = settings.IsSet(EnvironmentKeys.SkipWheelFilenameCheck),
            Builder = builder,
            FindContradiction = session.FindContradictionAsync,
            ConcurrentDownloads = settings.Get(SettingKeys.ConcurrentDownloads, 50),
            ConcurrentBuilds = settings.Get(SettingKeys.ConcurrentBuilds, Environment.ProcessorCount),
            ConcurrentInstalls = settings.Get(SettingKeys.ConcurrentInstalls, Environment.ProcessorCount),
            Bytecode = settings.IsSet(SettingKeys.CompileBytecode) ? Bytecode(session) : null,
        };
    }

    private static BytecodeOptions Bytecode(CommandSession session)
    {
        var timeout = session.Variables.TryGetValue("UV_COMPILE_BYTECODE_TIMEOUT", out var text) && int.TryParse(text, out var seconds) ? seconds : 60;
        return new BytecodeOptions
        {
            Launcher = session.Jobs.Launcher,
            TimeoutPerFile = timeout == 0 ? null : TimeSpan.FromSeconds(timeout),
            InvalidationMode = session.Variables.GetValueOrDefault("PYC_INVALIDATION_MODE"),
        };
    }

    private static LinkMode? Mode(string text) => text switch
    {
        "clone" or "reflink" => LinkMode.Clone,
        "hardlink" => LinkMode.Hardlink,
        "copy" => LinkMode.Copy,
        "symlink" => LinkMode.Symlink,
        _ => null,
    };
}
