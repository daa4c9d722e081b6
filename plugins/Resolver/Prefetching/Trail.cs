using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>What speculation did with one package. Used by several threads.</summary>
internal sealed class Trail
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _extras = new(StringComparer.Ordinal);
    private int _guesses;
    private PyVersion? _guessed;
    private bool _mayBuild;
    private MetadataRequest? _postponed;

    /// <summary>The version that was guessed last; <see langword="null"/>: none yet.</summary>
    public PyVersion? Guessed
    {
        get => Volatile.Read(ref _guessed);
        set => Volatile.Write(ref _guessed, value);
    }

    /// <summary>Whether to go for it: the first time for each extra, and again when a range rules out the last guess.</summary>
    public bool Enter(ExtraName? extra, VersionRange range, int maximumGuesses)
    {
        lock (_lock)
        {
            var isWrong = Guessed is { } guessed && !range.Contains(guessed);
            if (_extras.Add(extra?.Value ?? "") || (isWrong && _guesses < maximumGuesses))
            {
                _guesses++;
                return true;
            }

            return false;
        }
    }

    /// <summary>Whether a file may be built now. If not, it is kept for <see cref="AllowBuilds"/>.</summary>
    public bool MayBuild(MetadataRequest request)
    {
        lock (_lock)
        {
            _postponed = _mayBuild ? null : request;
            return _mayBuild;
        }
    }

    /// <summary>Allows builds from now on. Returns what has waited for it.</summary>
    public MetadataRequest? AllowBuilds()
    {
        lock (_lock)
        {
            _mayBuild = true;
            var request = _postponed;
            _postponed = null;
            return request;
        }
    }
}
