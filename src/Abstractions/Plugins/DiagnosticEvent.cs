namespace PyTool.Abstractions.Plugins;

/// <summary>Something worth telling. Closed hierarchy; a host ignores cases that it does not know.</summary>
public abstract class DiagnosticEvent
{
    private protected DiagnosticEvent()
    {
    }

    /// <summary>A line for the log (<c>--verbose</c>).</summary>
    public sealed class Trace : DiagnosticEvent
    {
        /// <summary>One line, no trailing period.</summary>
        public required string Message { get; init; }
    }

    /// <summary>A warning that the user sees unless silenced.</summary>
    public sealed class Warning : DiagnosticEvent
    {
        /// <summary>The warning, without the word itself.</summary>
        public required string Message { get; init; }

        /// <summary>Show it once per process even when reported often. Default: <see langword="true"/>.</summary>
        public bool Once { get; init; } = true;
    }

    /// <summary>A line about what the command does, for example <c>Creating virtual environment at: .venv</c>. Shown on standard error unless silenced.</summary>
    public sealed class Status : DiagnosticEvent
    {
        /// <summary>The line, no trailing period.</summary>
        public required string Message { get; init; }
    }

    /// <summary>A choice that a policy or a resolver made, with its author, for reports.</summary>
    public sealed class Decision : DiagnosticEvent
    {
        /// <summary>What was decided on, for example <c>idna==3.7</c>.</summary>
        public required string Subject { get; init; }

        /// <summary>What was decided and why, one line.</summary>
        public required string Reason { get; init; }

        /// <summary>Id of the plugin that decided.</summary>
        public required string Author { get; init; }
    }

    /// <summary>Work that takes its time: sent at the start, while it goes on, and once with <see cref="IsFinished"/>.</summary>
    public sealed class Progress : DiagnosticEvent
    {
        /// <summary>Stable key of the piece of work within the process.</summary>
        public required string Key { get; init; }

        /// <summary>What is being done, for example <c>numpy (16.5 MiB)</c>.</summary>
        public required string Label { get; init; }

        /// <summary>Done so far, in the unit of <see cref="Total"/>.</summary>
        public long Completed { get; init; }

        /// <summary>All there is to do, usually bytes; <see langword="null"/> when unknown.</summary>
        public long? Total { get; init; }

        /// <summary>Whether this piece of work has ended.</summary>
        public bool IsFinished { get; init; }
    }
}
