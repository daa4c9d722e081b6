namespace PyTool.Core.Diagnosing;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, but slower or otherwise than it could.</summary>
    Warning,

    /// <summary>Commands will fail.</summary>
    Problem,
}
