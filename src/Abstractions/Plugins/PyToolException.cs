namespace PyTool.Abstractions.Plugins;

/// <summary>An operation failed for a reason outside the program: the host shows <see cref="Exception.Message"/>, the causes and the hint, and exits with <see cref="ExitCode"/>.</summary>
/// <remarks>Any other exception from a plugin is taken as a bug of that plugin and reported with its id, version and path.</remarks>
public sealed class PyToolException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Stable code such as <c>PT1204</c>, listed in the documentation.</param>
    /// <param name="message">What happened, where and why; no trailing period.</param>
    public PyToolException(string code, string message)
        : this(code, message, null)
    {
    }

    /// <summary>Makes the exception with a cause.</summary>
    /// <param name="code">Stable code such as <c>PT1204</c>, listed in the documentation.</param>
    /// <param name="message">What happened, where and why; no trailing period.</param>
    /// <param name="innerException">The cause, shown on its own line; <see langword="null"/> when there is none.</param>
    public PyToolException(string code, string message, Exception? innerException)
        : base(message, innerException)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What to do about it; <see langword="null"/> when there is nothing to say. Several lines are several hints.</summary>
    public string? Hint { get; init; }

    /// <summary>Exit code of the command: 1 when the user's input cannot be satisfied, 2 when pytool could not do it. Default: 2.</summary>
    public int ExitCode { get; init; } = 2;
}
