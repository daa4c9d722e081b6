namespace PyTool.Index.Metadata;

/// <summary>A server that served one part of a file well did not do so with the next: the whole file is asked for then.</summary>
internal sealed class RangeMismatchException : Exception
{
    public RangeMismatchException()
        : base("the server sent another part of the file than was asked for")
    {
    }
}
