namespace PyTool.Plugins.Environments.Querying;

/// <summary>An interpreter that does not answer. The finder skips it, or reports it when nothing else was found.</summary>
internal sealed class InterpreterProblem(string message) : Exception(message)
{
    /// <summary>Not worth a report: the file vanished, or is no program at all.</summary>
    public bool IsTrivial { get; init; }
}
