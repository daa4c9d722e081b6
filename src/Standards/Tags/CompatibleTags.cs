using PyTool.Standards.Filenames;

namespace PyTool.Standards.Tags;

/// <summary>
/// The tags of all wheels that an interpreter on a platform can use, best first (PEP 425). Looking up a tag takes constant time: the
/// list is a product of (Python, ABI) pairs and platforms, and is stored as that.
/// </summary>
public sealed partial class CompatibleTags
{
    private readonly List<(string Python, string Abi)> _native = [];
    private readonly List<(string Python, string Abi)> _pure = [];
    private readonly Dictionary<string, int> _nativeRank = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pureRank = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _platformRank = new(StringComparer.Ordinal);

    /// <summary>The tags for an interpreter on a platform.</summary>
    /// <param name="interpreter">The interpreter.</param>
    /// <param name="platform">The platform.</param>
    public CompatibleTags(InterpreterTags interpreter, PythonPlatform platform)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        ArgumentNullException.ThrowIfNull(platform);
        Interpreter = interpreter;
        Platform = platform;
        foreach (var tag in platform.Tags)
        {
            _platformRank.TryAdd(tag, _platformRank.Count);
        }

        AddNative(interpreter);
        AddPure(interpreter);
    }

    /// <summary>The interpreter that the tags are for.</summary>
    public InterpreterTags Interpreter { get; }

    /// <summary>The platform that the tags are for.</summary>
    public PythonPlatform Platform { get; }

    /// <summary>Number of tags.</summary>
    public int Count => (_native.Count * Platform.Tags.Count) + _pure.Count;

    /// <summary>All tags, best first.</summary>
    /// <returns>The tags, made while they are asked for.</returns>
    public IEnumerable<WheelTag> All()
    {
        foreach (var (python, abi) in _native)
        {
            foreach (var platform in Platform.Tags)
            {
                yield return new WheelTag(python, abi, platform);
            }
        }

        foreach (var (python, abi) in _pure)
        {
            yield return new WheelTag(python, abi, "any");
        }
    }

    /// <summary>The place of a tag among all tags.</summary>
    /// <param name="tag">The tag.</param>
    /// <returns>0 for the best one, or <see langword="null"/> if it does not fit.</returns>
    public int? FindPriority(WheelTag tag) => Priority(tag.Python, tag.Abi, tag.Platform);

    /// <summary>The place of the best tag of a wheel among all tags.</summary>
    /// <param name="wheel">The wheel.</param>
    /// <returns>0 for the best one, or <see langword="null"/> if the wheel does not fit.</returns>
    public int? FindPriority(WheelFilename wheel)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        return Priority(wheel.PythonPart, wheel.AbiPart, wheel.PlatformPart);
    }

    /// <summary>Whether a wheel can be used.</summary>
    /// <param name="wheel">The wheel.</param>
    /// <returns>Whether one of its tags fits.</returns>
    public bool IsCompatible(WheelFilename wheel) => FindPriority(wheel) is not null;

    /// <summary>The wheel to use: best tag, then highest build tag, then the name that sorts first.</summary>
    /// <param name="wheels">Wheels of one release; their order plays no part.</param>
    /// <returns>The wheel, or <see langword="null"/> if none fits.</returns>
    public WheelFilename? Choose(IEnumerable<WheelFilename> wheels)
    {
        ArgumentNullException.ThrowIfNull(wheels);
        WheelFilename? best = null;
        var bestPriority = int.MaxValue;
        foreach (var wheel in wheels)
        {
            if (FindPriority(wheel) is { } priority && (best is null || IsBetter(wheel, priority, best, bestPriority)))
            {
                best = wheel;
                bestPriority = priority;
            }
        }

        return best;
    }

    private static bool IsBetter(WheelFilename wheel, int priority, WheelFilename best, int bestPriority)
    {
        if (priority != bestPriority)
        {
            return priority < bestPriority;
        }

        var order = wheel.Build.CompareTo(best.Build);
        return order != 0 ? order > 0 : wheel.CompareTo(best) < 0;
    }
}
