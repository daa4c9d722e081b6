namespace PyTool.Abstractions.Launching;

/// <summary>One directory of the child's <c>PATH</c>.</summary>
public sealed class SearchPathEntry
{
    /// <summary>The directory, as it goes into the variable.</summary>
    public required string Directory { get; init; }

    /// <summary>Why it is there.</summary>
    public required SearchPathOrigin Origin { get; init; }
}
