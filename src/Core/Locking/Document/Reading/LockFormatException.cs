namespace PyTool.Core.Locking.Document.Reading;

/// <summary>A lock contradicts itself or holds what no lock may hold. Shown as the cause below "Failed to parse".</summary>
internal sealed class LockFormatException : Exception
{
    public LockFormatException()
        : this("The lock is malformed")
    {
    }

    public LockFormatException(string message)
        : base(message)
    {
    }

    public LockFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
