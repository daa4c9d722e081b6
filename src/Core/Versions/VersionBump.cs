namespace PyTool.Core.Versions;

/// <summary>A part of a version that is to be raised.</summary>
public sealed class VersionBump
{
    /// <summary>The part.</summary>
    public required BumpKind Kind { get; init; }

    /// <summary>Its new number; <see langword="null"/>: the next one.</summary>
    public ulong? Value { get; init; }

    /// <summary>The name as users write it.</summary>
    public string Name => Kind switch
    {
        BumpKind.Major => "major",
        BumpKind.Minor => "minor",
        BumpKind.Patch => "patch",
        BumpKind.Stable => "stable",
        BumpKind.Alpha => "alpha",
        BumpKind.Beta => "beta",
        BumpKind.Rc => "rc",
        BumpKind.Post => "post",
        _ => "dev",
    };

    internal bool IsRelease => Kind is BumpKind.Major or BumpKind.Minor or BumpKind.Patch;

    internal bool IsPreRelease => Kind is BumpKind.Alpha or BumpKind.Beta or BumpKind.Rc or BumpKind.Dev;
}
