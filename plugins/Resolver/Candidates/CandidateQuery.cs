using PyTool.Abstractions.Resolution;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>What is asked of the versions of one package.</summary>
internal readonly struct CandidateQuery
{
    public required VersionRange Range { get; init; }

    public required RequiresPython Window { get; init; }

    public required PrereleasePolicy Policy { get; init; }

    public required IndexStrategy IndexStrategy { get; init; }

    public required bool LowestFirst { get; init; }
}
