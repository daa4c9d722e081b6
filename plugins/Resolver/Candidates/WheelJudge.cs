using PyTool.Abstractions.Resolution;
using PyTool.Standards.Filenames;
using PyTool.Standards.Pythons;
using PyTool.Standards.Tags;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>Which wheels count, and which is the better one: by the tags of a concrete environment, else by Python versions only.</summary>
internal sealed class WheelJudge(bool isUniversal, CompatibleTags? tags)
{
    /// <summary>Why a wheel is of no use; <see langword="null"/>: it is.</summary>
    public UnusableReason? Refuse(WheelFilename wheel, RequiresPython window)
    {
        if (isUniversal ? window.Fits(wheel) : tags is null || tags.FindPriority(wheel) is not null)
        {
            return null;
        }

        return new UnusableReason { Kind = UnusableKind.NoMatchingWheel, Detail = wheel.Tags.ToString() };
    }

    /// <summary>Whether a usable wheel goes before another one; of equals the first by name stays.</summary>
    public bool IsBetter(WheelFilename wheel, WheelFilename other)
    {
        if (!isUniversal && tags is not null && tags.FindPriority(wheel) is { } priority && tags.FindPriority(other) is { } otherPriority
            && priority != otherPriority)
        {
            return priority < otherPriority;
        }

        return wheel.Build.CompareTo(other.Build) > 0;
    }
}
