using PyTool.Abstractions.Environments;

namespace PyTool.Core.VirtualEnvironments;

/// <summary>The virtual environment that was made.</summary>
public sealed class VenvResult
{
    /// <summary>The environment.</summary>
    public required EnvironmentLayout Layout { get; init; }

    /// <summary>The interpreter it was made from.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>How to activate it; <see langword="null"/>: the shell is not known.</summary>
    public string? Activation { get; init; }
}
