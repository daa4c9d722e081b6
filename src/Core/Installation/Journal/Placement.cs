namespace PyTool.Core.Installation.Journal;

/// <summary>A staged folder whose content is moved into a folder of the environment.</summary>
/// <param name="From">Absolute path within the staging folder.</param>
/// <param name="To">Absolute path of the folder it is merged into.</param>
internal sealed record Placement(string From, string To);
