namespace PyTool.Core.Concrete.Inputs;

/// <summary>What a line of a requirements file is.</summary>
internal enum RequirementsLineKind
{
    Requirement,
    Editable,
    Include,
    Constraint,
    IndexUrl,
    ExtraIndexUrl,
    FindLinks,
    NoIndex,
    NoBinary,
    OnlyBinary,
    RequireHashes,
    Unsupported,
}
