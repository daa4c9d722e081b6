namespace PyTool.Host.CommandLine;

/// <summary>The command line cannot be understood. Exit code 2.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, without the word "error".</param>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>The usage line; <see langword="null"/>: not shown.</summary>
    public string? Usage { get; init; }

    /// <summary>Sentences that help, such as the nearest name.</summary>
    public IReadOnlyList<string> Tips { get; init; } = [];
}
