namespace PyTool.Abstractions.Resolution;

/// <summary>How candidates of several indexes compete.</summary>
public enum IndexStrategy
{
    /// <summary>Only the first index that has the package counts.</summary>
    FirstIndex,

    /// <summary>The first index with a matching version wins.</summary>
    UnsafeFirstMatch,

    /// <summary>The best version of all indexes wins.</summary>
    UnsafeBestMatch,
}
