using PyTool.Abstractions.Environments;

namespace PyTool.Core.Running;

/// <summary>The environment that a command runs in.</summary>
internal sealed class RunBase
{
    /// <summary>Its interpreter.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>Its scripts directory.</summary>
    public required string Scripts { get; init; }

    /// <summary>Its layout; <see langword="null"/> for an installation.</summary>
    public EnvironmentLayout? Layout { get; init; }

    /// <summary>A directory that is removed after the command; <see langword="null"/>: none.</summary>
    public string? Temporary { get; init; }
}
