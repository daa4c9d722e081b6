namespace PyTool.Host.CommandLine;

/// <summary>What a command's handler is given.</summary>
public sealed class CommandInvocation
{
    /// <summary>What the user typed.</summary>
    public required ParsedCommand Parsed { get; init; }

    /// <summary>The program around it: variables, directories, output, plugins.</summary>
    public required HostContext Host { get; init; }
}
