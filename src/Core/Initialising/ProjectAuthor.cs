namespace PyTool.Core.Initialising;

/// <summary>The author of a project; at least one of the two is there.</summary>
internal sealed record ProjectAuthor(string? Name, string? Email);
