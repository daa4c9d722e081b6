namespace PyTool.Projects;

/// <summary>
/// A failure of this room that a person can act on: the message, what caused it (the chain of inner exceptions), a hint and the exit code.
/// The host gives it the common rendering.
/// </summary>
public sealed class ProjectException : Exception
{
    /// <summary>Creates an exception without a message of its own.</summary>
    public ProjectException()
        : this("The project cannot be used")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What failed; no place and no trailing period unless uv writes one.</param>
    public ProjectException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The next cause in the chain, or <see langword="null"/>.</param>
    public ProjectException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception whose causes are plain texts, outermost first.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="causes">Messages of the causes.</param>
    public static ProjectException Because(string message, params ReadOnlySpan<string> causes)
    {
        ProjectException? inner = null;
        for (var i = causes.Length - 1; i >= 0; i--)
        {
            inner = new ProjectException(causes[i], inner);
        }

        return new ProjectException(message, inner);
    }

    /// <summary>What to do about it, or <see langword="null"/>.</summary>
    public string? Hint { get; init; }

    /// <summary>Exit code of the command: 2 for what is wrong in files and options, 1 for an expected "no".</summary>
    public int ExitCode { get; init; } = 2;

    /// <summary>The file that is wrong, absolute; or <see langword="null"/>.</summary>
    public string? Path { get; init; }

    /// <summary>The messages of the causes, outermost first.</summary>
    public IEnumerable<string> Causes
    {
        get
        {
            for (var cause = InnerException; cause is not null; cause = cause.InnerException)
            {
                yield return cause.Message;
            }
        }
    }
}
