namespace PyTool.Core.Diagnosing;

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at, in one or two words.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Text">What was seen, with places.</param>
/// <param name="Remedy">What to do; <see langword="null"/>: nothing.</param>
public sealed record Finding(string Subject, FindingSeverity Severity, string Text, string? Remedy = null)
{
    /// <summary>All is well.</summary>
    public static Finding Good(string subject, string text) => new(subject, FindingSeverity.Good, text);
}
