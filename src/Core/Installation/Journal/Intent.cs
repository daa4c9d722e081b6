namespace PyTool.Core.Installation.Journal;

/// <summary>Everything a change of an environment is going to do. Written before the first step; every step can be repeated.</summary>
internal sealed class Intent
{
    /// <summary>Absolute path of the staging folder, directly in the root of the environment.</summary>
    public required string Staging { get; init; }

    public IReadOnlyList<Removal> Removals { get; init; } = [];

    /// <summary>In this order: a later wheel replaces files of an earlier one.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];
}
