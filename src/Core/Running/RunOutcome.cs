namespace PyTool.Core.Running;

/// <summary>How a run ended.</summary>
public abstract class RunOutcome
{
    private RunOutcome()
    {
    }

    /// <summary>The command has ended.</summary>
    public sealed class Exited : RunOutcome
    {
        /// <summary>Its exit code.</summary>
        public required int ExitCode { get; init; }
    }

    /// <summary>No command was given.</summary>
    public sealed class Listed : RunOutcome
    {
        /// <summary>Names of the commands in the environment, sorted.</summary>
        public required IReadOnlyList<string> Commands { get; init; }
    }
}
