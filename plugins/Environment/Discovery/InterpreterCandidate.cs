using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>A file that may be an interpreter.</summary>
internal sealed class InterpreterCandidate
{
    public required string Path { get; init; }

    public required InterpreterSource Source { get; init; }
}
