namespace PyTool.Standards;

/// <summary>
/// A text does not follow the Python packaging standard it was read by. Thrown by the <c>Parse</c> methods of this library;
/// the <c>TryParse</c> methods return <see langword="false"/> instead.
/// </summary>
public sealed class StandardsFormatException : FormatException
{
    /// <summary>Creates an exception without a message of its own.</summary>
    public StandardsFormatException()
        : this("The text does not follow the standard")
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, for a person to read.</param>
    public StandardsFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and its cause.</summary>
    /// <param name="message">What is wrong, for a person to read.</param>
    /// <param name="innerException">The failure underneath, or <see langword="null"/>.</param>
    public StandardsFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception that points into the text.</summary>
    /// <param name="message">What is wrong, for a person to read.</param>
    /// <param name="text">The text that was read.</param>
    /// <param name="position">Index of the first offending UTF-16 code unit in <paramref name="text"/>.</param>
    /// <param name="length">Number of offending code units; 0 when only the place is known.</param>
    public StandardsFormatException(string message, string text, int position, int length)
        : base(message)
    {
        Text = text;
        Position = position;
        Length = length;
    }

    /// <summary>The text that was read, or <see langword="null"/> when it is not kept.</summary>
    public string? Text { get; }

    /// <summary>Index of the first offending UTF-16 code unit in <see cref="Text"/>, or -1 when unknown.</summary>
    public int Position { get; } = -1;

    /// <summary>Number of offending code units; 0 when only the place is known.</summary>
    public int Length { get; }
}
