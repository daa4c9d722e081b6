namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>What decides first which package is picked; the higher, the earlier.</summary>
internal enum PriorityClass : byte
{
    /// <summary>Nothing known yet.</summary>
    None = 0,

    /// <summary>Any other.</summary>
    Unspecified = 1,

    /// <summary>Often in the way of others: these come first now.</summary>
    ConflictLate = 2,

    /// <summary>Often refused because of others: comes before them now.</summary>
    ConflictEarly = 3,

    /// <summary>A dependency allows one version only.</summary>
    Singleton = 4,

    /// <summary>Comes from a source other than an index: one version only.</summary>
    DirectUrl = 5,

    /// <summary>The request.</summary>
    Root = 9,
}
