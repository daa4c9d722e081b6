namespace PyTool.Standards.Specifiers;

/// <summary>What is wrong with a list of specifiers, and where.</summary>
internal sealed record SpecifierError(string Message, int Position, int Length)
{
    public StandardsFormatException ToException(string text) => new(Message, text, Position, Length);
}
