namespace PyTool.Core.Conflicts.Wording;

/// <summary>What a range is told for.</summary>
internal enum RangeKind
{
    /// <summary>What is needed: any of it will do.</summary>
    Needed,

    /// <summary>What something is said of: all of it.</summary>
    Subject,

    /// <summary>What there is.</summary>
    Available,
}
