namespace PyTool.Projects.Globs;

/// <summary>Kinds of steps of a glob.</summary>
internal enum GlobTokenKind
{
    Character,
    AnyCharacter,
    Within,
    Except,
    AnySequence,
    AnyDirectories,
}
