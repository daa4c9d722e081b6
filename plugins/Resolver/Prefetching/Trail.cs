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
}
