namespace PyTool.Standards.Markers;

/// <summary>A marker operation was given up because its result would be larger than any marker of use.</summary>
public sealed class MarkerTooComplexException : InvalidOperationException
{
    /// <summary>With the usual message.</summary>
    public MarkerTooComplexException()
        : base("The marker is too complex")
    {
    }

    /// <summary>With a message of one's own.</summary>
    /// <param name="message">What was given up.</param>
    public MarkerTooComplexException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    /// <param name="message">What was given up.</param>
    /// <param name="innerException">Why.</param>
    public MarkerTooComplexException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
