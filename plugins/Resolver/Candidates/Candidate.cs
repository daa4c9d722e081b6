using PyTool.Abstractions.Packages;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>A version with what a fork may use of it (perhaps nothing).</summary>
internal sealed class Candidate
{
    public required PyVersion Version { get; init; }

    public required ReleaseChoice Choice { get; init; }

    /// <summary>The release; <see langword="null"/> for an installed distribution.</summary>
    public CandidateRelease? Release { get; init; }

    /// <summary>The index that serves it; <see langword="null"/> for an installed distribution.</summary>
    public IndexReference? Index { get; init; }

    public static Candidate Of(CandidateRelease release, RequiresPython window)
    {
        var choice = release.Choose(window);
        return new Candidate { Version = release.Version, Choice = choice, Release = release, Index = release.IndexOf(choice, window) };
    }
}
