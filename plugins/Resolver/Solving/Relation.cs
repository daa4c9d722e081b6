namespace PyTool.Plugins.Resolver.Solving;

/// <summary>How an incompatibility stands to a partial solution.</summary>
internal enum Relation : byte
{
    /// <summary>All terms hold: a conflict.</summary>
    Satisfied,

    /// <summary>All terms but one hold: that one must not.</summary>
    AlmostSatisfied,

    /// <summary>A term cannot hold any more.</summary>
    Contradicted,

    /// <summary>Nothing follows yet.</summary>
    Open,
}
