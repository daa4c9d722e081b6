using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>The files of one version on one index, judged once; what a fork may use of it depends on its Pythons.</summary>
internal sealed class CandidateRelease
{
    private readonly IndexReference _index;
    private readonly WheelJudge _judge;
    private readonly List<ReleaseFile> _wheels = [];
    private readonly List<UnusableReason?> _wheelReasons = [];
    private readonly ReleaseFile? _source;
    private readonly UnusableReason? _sourceReason;
    private readonly List<(RequiresPython Window, ReleaseChoice Choice)> _choices = new(1);
    private Marker? _implied;
    private RequiresPython? _impliedWindow;

    public CandidateRelease(Release release, IndexReference index, bool mayBeYanked, WheelJudge judge)
    {
        Version = release.Version;
        _index = index;
        _judge = judge;
        foreach (var file in release.Files)
        {
            var reason = file.Unusable ?? (file.IsYanked && !mayBeYanked ? Yanked(file) : null);
            if (file.Wheel is not null)
            {
                _wheels.Add(file);
                _wheelReasons.Add(reason);
            }
            else if (_source is null || (_sourceReason is not null && reason is null))
            {
                _source = file;
                _sourceReason = reason;
            }
        }
    }

    public PyVersion Version { get; }

    public ReleaseChoice Choose(RequiresPython window)
    {
        // Forks have few windows between them.
        foreach (var (known, choice) in _choices)
        {
            if (ReferenceEquals(known, window) || known.Equals(window))
            {
                return choice;
            }
        }

        var found = ChooseFor(window);
        _choices.Add((window, found));
        return found;
    }

    /// <summary>The environments in which something of the release can be installed.</summary>
    public Marker ImpliedMarker(RequiresPython window)
    {
        if (Choose(window).ServesEveryPlatform)
        {
            return Marker.True;
        }

        if (_implied is null || !window.Equals(_impliedWindow))
        {
            var implied = Marker.False;
            for (var i = 0; i < _wheels.Count && !implied.IsTrue; i++)
            {
                implied = WheelReason(i, window) is null ? implied.Or(WheelEnvironments.Of(_wheels[i].Wheel!)) : implied;
            }

            _implied = implied;
            _impliedWindow = window;
        }

        return _implied;
    }

    /// <summary>The index that the release counts for: the simple index if it has something usable, else that of the file.</summary>
    public IndexReference IndexOf(ReleaseChoice choice, RequiresPython window)
    {
        if (choice.File is null || choice.File.Index.Equals(_index) || (_source is not null && _sourceReason is null && _source.Index.Equals(_index)))
        {
            return _index;
        }

        for (var i = 0; i < _wheels.Count; i++)
        {
            if (_wheels[i].Index.Equals(_index) && WheelReason(i, window) is null)
            {
                return _index;
            }
        }

        return choice.File.Index;
    }

    private ReleaseChoice ChooseFor(RequiresPython window)
    {
        var best = -1;
        for (var i = 0; i < _wheels.Count; i++)
        {
            if (WheelReason(i, window) is null && (best < 0 || _judge.IsBetter(_wheels[i].Wheel!, _wheels[best].Wheel!)))
            {
                best = i;
            }
        }

        var hasSource = _source is not null && _sourceReason is null;
        if (best >= 0)
        {
            return new ReleaseChoice { Kind = ChoiceKind.Wheel, File = _wheels[best], Installable = _wheels[best], ServesEveryPlatform = hasSource };
        }

        return hasSource ? ChooseSource() : Refuse(window);
    }

    private ReleaseChoice ChooseSource()
    {
        for (var i = 0; i < _wheels.Count; i++)
        {
            if (_wheelReasons[i] is not { Kind: UnusableKind.ExcludeNewer })
            {
                return new ReleaseChoice { Kind = ChoiceKind.SourceWithWheelMetadata, File = _wheels[i], Installable = _source, ServesEveryPlatform = true };
            }
        }

        return new ReleaseChoice { Kind = ChoiceKind.Source, File = _source, Installable = _source, ServesEveryPlatform = true };
    }

    private ReleaseChoice Refuse(RequiresPython window)
    {
        // A reason that tells something goes before "too new", the source distribution's before those of wheels.
        var reason = _sourceReason is { Kind: not UnusableKind.ExcludeNewer } ? _sourceReason : null;
        for (var i = 0; i < _wheels.Count && reason is null; i++)
        {
            reason = WheelReason(i, window) is { Kind: not UnusableKind.ExcludeNewer } other ? other : null;
        }

        return new ReleaseChoice { Kind = ChoiceKind.None, Reason = reason ?? new UnusableReason { Kind = UnusableKind.ExcludeNewer } };
    }

    private UnusableReason? WheelReason(int wheel, RequiresPython window) => _wheelReasons[wheel] ?? _judge.Refuse(_wheels[wheel].Wheel!, window);

    private static UnusableReason Yanked(ReleaseFile file) => new() { Kind = UnusableKind.Yanked, Detail = file.YankedReason };
}
