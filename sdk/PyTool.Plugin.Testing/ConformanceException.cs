namespace PyTool.Plugin.Testing;

/// <summary>A plugin broke a promise.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }
}
