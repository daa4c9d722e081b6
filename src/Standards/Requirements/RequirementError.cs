namespace PyTool.Standards.Requirements;

/// <summary>What is wrong with a requirement, and where.</summary>
internal sealed record RequirementError(string Message, int Position, int Length)
{
    public StandardsFormatException ToException(string text) => new(Message, text, Position, Length);
}
