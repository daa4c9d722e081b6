using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>The releases of a package on one index, ascending. What is in a release is looked at when it is asked for.</summary>
internal sealed class VersionMap
{
    private readonly IReadOnlyList<Release> _releases;
    private readonly CandidateRelease?[] _candidates;
    private readonly Func<PyVersion, bool> _mayBeYanked;
    private readonly WheelJudge _judge;

    public VersionMap(IndexListing listing, Func<PyVersion, bool> mayBeYanked, WheelJudge judge)
    {
        Index = listing.Index;
        _releases = listing.Releases;
        _mayBeYanked = mayBeYanked;
        _judge = judge;
        Versions = new PyVersion[_releases.Count];
        _candidates = new CandidateRelease?[_releases.Count];
        for (var i = 0; i < Versions.Length; i++)
        {
            Versions[i] = _releases[i].Version;
        }
    }

    public IndexReference Index { get; }

    public PyVersion[] Versions { get; }

    public CandidateRelease this[int place] => _candidates[place] ??=
        new CandidateRelease(_releases[place], Index, _mayBeYanked(Versions[place]), _judge);

    /// <summary>Whether a version has a file within the cut-off date. Looks at no more than it must.</summary>
    public bool Exists(PyVersion version)
    {
        var place = Array.BinarySearch(Versions, version);
        if (place < 0)
        {
            return false;
        }

        foreach (var file in _releases[place].Files)
        {
            if (file.Unusable is not { Kind: UnusableKind.ExcludeNewer })
            {
                return true;
            }
        }

        return false;
    }

    public CandidateRelease? Find(PyVersion version)
    {
        var place = Array.BinarySearch(Versions, version);
        return place < 0 ? null : this[place];
    }

    /// <summary>The highest local version of a version that lies in a range, or <see langword="null"/>.</summary>
    public CandidateRelease? FindLocal(PyVersion version, VersionRange range)
    {
        var place = version.IsLocal ? -1 : Array.BinarySearch(Versions, version);
        if (place < 0)
        {
            return null;
        }

        CandidateRelease? found = null;
        for (place++; place < Versions.Length && Versions[place].IsLocal && Versions[place].WithoutLocal() == version; place++)
        {
            found = range.Contains(Versions[place]) ? this[place] : found;
        }

        return found;
    }
}
