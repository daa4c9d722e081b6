using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Locks;

namespace PyTool.Core.Installation.Execution;

/// <summary>How a plan is executed.</summary>
public sealed class InstallOptions
{
    /// <summary>Where warnings, traces and progress go.</summary>
    public required IDiagnostics Diagnostics { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The environment's lock when the caller holds it already (it should: from before the inspection on); <see langword="null"/>: it is taken.</summary>
    public EnvironmentLock? Lock { get; init; }

    /// <summary>How long the lock is waited for (<c>UV_LOCK_TIMEOUT</c>).</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>The wanted link mode; <see langword="null"/>: the platform's best.</summary>
    public LinkMode? LinkMode { get; init; }

    /// <summary>Change nothing, only report. Default: no.</summary>
    public bool DryRun { get; init; }

    /// <summary>Write <c>INSTALLER</c>, <c>REQUESTED</c> and the like (not with <c>--no-installer-metadata</c>). Default: yes.</summary>
    public bool InstallerMetadata { get; init; } = true;

    /// <summary>Accept wheels whose metadata has another version than their file name (<c>UV_SKIP_WHEEL_FILENAME_CHECK</c>). Default: no.</summary>
    public bool SkipFilenameCheck { get; init; }

    /// <summary>Makes wheels of sources; <see langword="null"/>: a source is an error.</summary>
    public IWheelBuilder? Builder { get; init; }

    /// <summary>Tells what in the <c>METADATA</c> of a wheel contradicts that by which it was chosen; <see langword="null"/>: nobody knows.</summary>
    public Func<WheelArtifact, ReadOnlyMemory<byte>, CancellationToken, ValueTask<string?>>? FindContradiction { get; init; }

    /// <summary>Whether large transfers are told; not those for builds. Default: yes.</summary>
    public bool ReportsTransfers { get; init; } = true;

    /// <summary>Transfers at once (<c>UV_CONCURRENT_DOWNLOADS</c>).</summary>
    public int ConcurrentDownloads { get; init; } = 50;

    /// <summary>Builds at once (<c>UV_CONCURRENT_BUILDS</c>).</summary>
    public int ConcurrentBuilds { get; init; } = Environment.ProcessorCount;

    /// <summary>Installations at once (<c>UV_CONCURRENT_INSTALLS</c>).</summary>
    public int ConcurrentInstalls { get; init; } = Environment.ProcessorCount;

    /// <summary>Compile site-packages afterwards; <see langword="null"/>: do not.</summary>
    public BytecodeOptions? Bytecode { get; init; }
}
