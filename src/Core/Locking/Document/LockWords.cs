using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Locking.Document;

/// <summary>The words of settings, as locks and settings have them.</summary>
public static class LockWords
{
    /// <summary>The word of a mode.</summary>
    public static string Of(ResolutionMode mode) => mode switch
    {
        ResolutionMode.Lowest => "lowest",
        ResolutionMode.LowestDirect => "lowest-direct",
        _ => "highest",
    };

    /// <summary>The word of a mode.</summary>
    public static string Of(PrereleaseMode mode) => mode switch
    {
        PrereleaseMode.Allow => "allow",
        PrereleaseMode.Disallow => "disallow",
        PrereleaseMode.Explicit => "explicit",
        _ => "if-necessary",
    };

    /// <summary>The word of a strategy.</summary>
    public static string Of(ForkStrategy strategy) => strategy == ForkStrategy.Fewest ? "fewest" : "requires-python";

    /// <summary>The mode of a word; <see langword="null"/>: none has it.</summary>
    public static ResolutionMode? Resolution(string word) => word switch
    {
        "highest" => ResolutionMode.Highest,
        "lowest" => ResolutionMode.Lowest,
        "lowest-direct" => ResolutionMode.LowestDirect,
        _ => null,
    };

    /// <summary>The mode of a word; <see langword="null"/>: none has it.</summary>
    public static PrereleaseMode? Prerelease(string word) => word switch
    {
        "allow" => PrereleaseMode.Allow,
        "disallow" => PrereleaseMode.Disallow,
        "explicit" => PrereleaseMode.Explicit,
        "if-necessary" or "if-necessary-or-explicit" => PrereleaseMode.IfNecessary,
        _ => null,
    };

    /// <summary>The strategy of a word; <see langword="null"/>: none has it.</summary>
    public static ForkStrategy? Strategy(string word) => word switch
    {
        "fewest" => ForkStrategy.Fewest,
        "requires-python" => ForkStrategy.RequiresPython,
        _ => null,
    };

    /// <summary>The strategy of a word; <see langword="null"/>: none has it.</summary>
    public static IndexStrategy? Indexes(string word) => word switch
    {
        "first-index" => IndexStrategy.FirstIndex,
        "unsafe-first-match" => IndexStrategy.UnsafeFirstMatch,
        "unsafe-best-match" or "unsafe-any-match" => IndexStrategy.UnsafeBestMatch,
        _ => null,
    };
}
