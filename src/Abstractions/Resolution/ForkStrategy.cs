namespace PyTool.Abstractions.Resolution;

/// <summary>When a universal resolution forks on Python versions.</summary>
public enum ForkStrategy
{
    /// <summary>For the newest release that each Python supports.</summary>
    RequiresPython,

    /// <summary>Never: versions that serve all Pythons are preferred.</summary>
    Fewest,
}
