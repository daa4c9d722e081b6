namespace PyTool.Host.Output;

/// <summary>Standard output cannot be written.</summary>
internal sealed class StandardOutputException : Exception
{
    private const int BrokenPipe = 32;

    public StandardOutputException(Exception innerException)
        : base("Failed to write to standard output", innerException)
    {
        IsBrokenPipe = (innerException.HResult & 0xffff) == BrokenPipe;
    }

    /// <summary>Whether the reader has gone away.</summary>
    public bool IsBrokenPipe { get; }
}
