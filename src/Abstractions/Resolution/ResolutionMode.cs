namespace PyTool.Abstractions.Resolution;

/// <summary>Which end of the allowed versions is tried first.</summary>
public enum ResolutionMode
{
    /// <summary>The highest version of every package.</summary>
    Highest,

    /// <summary>The lowest version of every package.</summary>
    Lowest,

    /// <summary>The lowest version of direct requirements, the highest of all others.</summary>
    LowestDirect,
}
