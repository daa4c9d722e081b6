namespace PyTool.Core.Conflicts;

/// <summary>Why there is no solution, in words.</summary>
public sealed class ConflictText
{
    /// <summary>What failed; one line.</summary>
    public required string Header { get; init; }

    /// <summary>The proof: sentences on lines of their own.</summary>
    public required string Explanation { get; init; }

    /// <summary>What may help; a line each.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];
}
