namespace PyTool.Index.Simple;

/// <summary>A page is not what an index answers. The message is the middle of a sentence.</summary>
internal sealed class PageFormatException : Exception
{
    public PageFormatException(string message)
        : base(message)
    {
    }

    public PageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
