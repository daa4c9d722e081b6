using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Which extras of the roots are wanted.</summary>
public sealed class ExtraSelection
{
    /// <summary>No extras.</summary>
    public static ExtraSelection None { get; } = new();

    /// <summary>Named extras, in the order given.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>All extras (<c>--all-extras</c>).</summary>
    public bool All { get; init; }

    /// <summary>Extras that are left out.</summary>
    public IReadOnlyList<ExtraName> Without { get; init; } = [];

    /// <summary>Whether an extra is wanted.</summary>
    public bool Includes(ExtraName extra) => (All || Extras.Contains(extra)) && !Without.Contains(extra);
}
