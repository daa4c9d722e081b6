using PyTool.Abstractions.Launching;

namespace PyTool.Core.Installation.Execution;

/// <summary>How modules are compiled to bytecode after an installation.</summary>
public sealed class BytecodeOptions
{
    /// <summary>Starts the interpreter that compiles.</summary>
    public required ILauncher Launcher { get; init; }

    /// <summary>Interpreters at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Longest time for all; <see langword="null"/>: no limit (<c>UV_COMPILE_BYTECODE_TIMEOUT=0</c>). Each file has 60 seconds in uv.</summary>
    public TimeSpan? TimeoutPerFile { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Value of <c>PYC_INVALIDATION_MODE</c>; <see langword="null"/>: time stamps.</summary>
    public string? InvalidationMode { get; init; }
}
