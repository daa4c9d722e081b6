namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>How pre-releases of one package are treated.</summary>
internal enum PrereleasePolicy : byte
{
    /// <summary>Never taken.</summary>
    Stable,

    /// <summary>Taken when the range has nothing else.</summary>
    StableFirst,

    /// <summary>Like any other version.</summary>
    All,
}
